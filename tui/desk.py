"""The desk: one open item, the spot on it, and what can be done there. No textual; the screen shows it."""

from collections.abc import Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any

from msgspec import Struct
from msgspec.structs import replace

from catalog.findings.errors import KeliError
from catalog.findings.finding import Finding, Path
from catalog.findings.fix import Fix
from catalog.findings.words import Language
from catalog.schema.fields import FieldKind
from catalog.storage.patching.edits import Rename
from tui.form.changes import add, doubled, enter, fresh
from tui.form.rows import Entry, Row, Wanted, rows_of, strangers
from tui.form.sections import sections
from tui.form.spot import Spot, first, spot_of
from tui.form.values import typed
from tui.keys import ACTIONS, Action
from tui.session.history import Change, Step
from tui.session.moved import Moves
from tui.session.opened import Opened
from tui.session.problems import problems_at, problems_of_strangers, problems_within, resolved_path
from tui.session.session import Session
from tui.wording import Wording, phrase

if TYPE_CHECKING:
    from catalog.history.status import Status
    from catalog.library.index import Index
    from tui.form.shown import Shown


class Desk(Struct):
    """What one works on."""

    session: Session
    language: Language
    file: str = ""
    spot: Spot | None = None
    wanted: Wanted = Wanted()
    index: "Index | None" = None
    """How everything is called; None until it has been read."""
    actions: tuple[Action, ...] = ACTIONS
    """What can be done, with one's own keys."""
    status: "Status | None" = None
    """How the catalogue stands to its repository; None until that is known, or where there is none."""
    moves: Moves = Moves()
    """The ids that were changed on the disk."""
    _shown: "Shown | None" = None
    _problem: Path = ()
    """The one gone to last: several may lie in one row, and some in none."""

    @property
    def words(self) -> Wording:
        """The app's phrases."""
        return Wording(self.language)

    @property
    def opened(self) -> Opened:
        """The open item.

        Raises:
            KeliError: none is open.
        """
        if not self.file:
            raise KeliError(phrase("said_no_item"), phrase("said_no_item"))
        return self.session.open_files[self.file]

    @property
    def id_at_hand(self) -> str:
        """The id of the entry at hand, else of the open file; empty where there is none."""
        entry = self.opened.value(self.spot.record) if self.file and self.spot else None
        own = entry.get("id") if isinstance(entry, Mapping) else None
        return own if isinstance(own, str) else ""

    @property
    def shown(self) -> "Shown":
        """Says rows of the open item; made anew when it changed."""
        opened = self.opened
        if self._shown is None or self._shown.opened is not opened:
            from tui.form.choices import Choices  # with the whole model: needed once an item is open
            from tui.form.conditions import subject_of
            from tui.form.shown import Shown

            choices = Choices(self.session.library, self.language, self.index)
            self._shown = Shown(opened, choices, subject_of(opened, self.session.library, self.language))
        return self._shown

    def open(self, file: str, entry: str = "") -> None:
        """Take up a file, at its first section, or at the entry of a register that has an id.

        Raises:
            KeliError: it cannot be read.
        """
        self.session.seal()
        self.session.see_unsaved()
        self._shown = None
        opened = self.session.open(file)
        self.file, self.wanted = file, replace(self.wanted, unfolded=frozenset())
        ids = [one.get("id") for one in opened.written if isinstance(one, Mapping)] if entry else []
        self.spot = replace(first(opened.kind), index=ids.index(entry) if entry in ids else 0)

    def go(self, spot: Spot) -> None:
        """Go to a spot of the open item; an index beyond its list becomes the last one."""
        self.session.seal()
        self._problem = ()
        self.spot = replace(spot, index=max(0, min(spot.index, self.count(spot) - 1)))

    def count(self, spot: Spot) -> int:
        """Count the entries of a spot's list."""
        entries = self.opened.value(spot.list) if spot.list is not None else None
        return len(entries) if isinstance(entries, list) else 0

    def rows(self) -> tuple[Row, ...]:
        """Give the rows of the form; none for an empty list."""
        spot, opened = self.spot, self.opened
        if spot is None or not opened.readable or (spot.list is not None and not self.count(spot)):
            return ()
        rows = rows_of(spot.fields(opened.kind), spot.record, opened.data, self.wanted)
        return rows + self.strangers(spot)

    def strangers(self, spot: Spot) -> tuple[Row, ...]:
        """Give the rows of what is no element of a spot's record; those of the whole file are in its last section."""
        kind = self.opened.kind
        elsewhere = spot.list is None and spot.section is not sections(kind)[-1]
        return () if elsewhere else strangers(kind, spot.record, self.opened.data)

    def problems(self, row: Row) -> tuple[Finding, ...]:
        """Give the findings to be told beside a row: its own, and those of what is not seen within it."""
        opens = row.entry in (Entry.LIST, Entry.FOLD) or row.field.kind in (FieldKind.CONDITION, FieldKind.COUNT)
        inner = opens or row.entry in (Entry.SOME_OF, Entry.LINES, Entry.STRANGER)
        if row.field.kind is FieldKind.RECORD and not inner:
            return (*problems_at(self.opened, row.path), *problems_of_strangers(self.opened, row.path))
        return (problems_within if inner else problems_at)(self.opened, row.path)

    def enter_text(self, row: Row, text: str) -> None:
        """Let a row's value be what was typed.

        Raises:
            KeliError: it cannot be written there.
        """
        enter(self.session, self.opened, row, typed(row, text))

    def enter_value(self, row: Row, value: Any) -> None:
        """Let a row's value be what was chosen; of what is no element, its name.

        Raises:
            KeliError: it cannot be written there.
        """
        if row.entry is Entry.KEYS:
            if value is not None:
                self._add_key(row, value)
        elif row.entry is Entry.STRANGER and value is not None:
            path = self.opened.resolved.origin(row.path).path
            self.session.mend(self.file, path, Fix((Rename(path, value),), text=value))
        else:
            enter(self.session, self.opened, row, value)
        self.session.seal()

    def is_clearable(self, row: Row) -> bool:
        """Tell whether what stands in a row may be taken away: all but what says what the file is."""
        return row.value is not None and row.path not in (("schema",), ("id",))

    def mend(self, row: Row) -> bool:
        """Take the change that a finding proposes for a row; False where there is none.

        Raises:
            KeliError: it cannot be written there.
        """
        mendable = next((found for found in self.problems(row) if found.fix), None)
        if mendable is None or mendable.fix is None:
            return False
        self.session.mend(self.file, mendable.path, mendable.fix)
        return True

    def add(self, entry: Any = None) -> None:
        """Add an entry behind the one at hand, and go to it.

        Raises:
            KeliError: this is no list, or none that can be added to.
        """
        spot = self._list()
        at = spot.index + 1 if self.count(spot) else 0
        add(
            self.session,
            self.opened,
            spot.list or (),
            at,
            fresh(self.opened, spot.list or ()) if entry is None else entry,
        )
        self.go(replace(spot, index=at))

    def paste(self, rows: Sequence[Sequence[str]]) -> int:
        """Add an entry for each row of cells behind the one at hand, as one step; give how many there are.

        Raises:
            KeliError: this is no list, or none that can be added to.
        """
        from tui.form.pasting import Pasting  # once something is pasted

        spot = self._list()
        path = spot.list or ()
        entries = Pasting(self.shown, path).entries(rows)
        at = spot.index + 1 if self.count(spot) else 0
        if entries:
            made = [partial(_with_id, path, entry) for entry in entries]
            self.session.insert_all(self.file, path, at, made)
            self.go(replace(spot, index=at))
        return len(entries)

    def double(self) -> None:
        """Add a copy of the entry at hand behind it.

        Raises:
            KeliError: this is no list, or none that can be added to.
        """
        self.add(doubled(self.opened, self._entry().record))

    def remove(self) -> None:
        """Remove the entry at hand.

        Raises:
            KeliError: this is no list, or its entries cannot be removed.
        """
        spot = self._entry()
        self.session.remove(self.file, spot.record)
        self.go(spot)

    def move(self, by: int) -> None:
        """Move the entry at hand up (-1) or down (1).

        Raises:
            KeliError: this is no list, or its order is the base's.
        """
        spot = self._entry()
        to = spot.index + by
        if 0 <= to < self.count(spot):
            self.session.move(self.file, spot.record, to)
            self.go(replace(spot, index=to))

    def nearest(self, step: Step) -> Change:
        """Give the change of a step that is to be seen: in the open file if there is one, else the last."""
        return next((one for one in step.changes if one.file == self.file), step.changes[-1])

    def follow(self, change: Change) -> None:
        """Go to where a change that was undone or redone is to be seen."""
        self.file = change.file
        self.go(spot_of(self.opened.kind, change.path))

    def next_problem(self, at: Path, forth: int) -> Path | None:
        """Go to the next (1) or previous (-1) problem from a path, and give its path; None where there is none."""
        paths = list(dict.fromkeys(resolved_path(self.opened, finding.path) for finding in self.opened.findings))
        if not paths:
            return None
        seen = at if at in paths and at != self._problem[: len(at)] else self._problem
        place = paths.index(seen) if seen in paths else (-1 if forth > 0 else 0)
        found = paths[(place + forth) % len(paths)]
        self.go(spot_of(self.opened.kind, found))
        self._problem = found
        return found

    def rowless(self, path: Path) -> Finding | None:
        """Give the finding at a path that no row of the form can tell of: the standard does not know the element."""
        if any(row.path == path[: len(row.path)] for row in self.rows()):
            return None
        return next((one for one in self.opened.findings if resolved_path(self.opened, one.path) == path), None)

    def unfold(self, path: Path) -> None:
        """Show the rows of a record that is still empty."""
        self.wanted = replace(self.wanted, unfolded=self.wanted.unfolded | {path})

    def speak(self, language: Language) -> None:
        """Speak another language from now on."""
        self.language, self._shown = language, None

    def switch_languages(self) -> None:
        """Show the fields for other languages, or hide those that are empty."""
        own = self.session.library.language
        other = Language.EN if own == Language.ZH else Language.ZH
        self.wanted = replace(self.wanted, languages=() if self.wanted.languages else (own, other.value))

    def _add_key(self, row: Row, key: str) -> None:
        """Add a record under a key, with the first choice of its first element."""
        first = row.field.fields[0]
        self.session.put(self.file, (*row.path[:-1], key), {first.name: first.choices[0].word if first.choices else ""})

    def _list(self) -> Spot:
        if not self.opened.readable or self.spot is None or self.spot.list is None:
            raise KeliError(phrase("said_no_list"), phrase("said_no_list"))
        return self.spot

    def _entry(self) -> Spot:
        spot = self._list()
        if not self.count(spot):
            raise KeliError(phrase("empty_list"), phrase("empty_list"))
        return spot


def _with_id(path: Path, entry: Mapping[str, Any], opened: Opened) -> dict[str, Any]:
    new = fresh(opened, path)
    return {**({"id": new["id"]} if "id" in new else {}), **entry}
