"""Changes across the catalogue that the main screen asks about: where something is used, another value.

Looking through all files goes on in a thread; every place is shown before anything changes, and all is one step.
"""

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from catalog.editing.substituting import Occurrence, edits_of
from catalog.findings.words import Language, Words, plain
from catalog.library.where_used import Use, where_used
from catalog.schema.kinds import Kind
from catalog.schema.labels import label
from tui.form.choices import Option
from tui.form.names import file_of, name_in_register, name_of_file
from tui.form.rows import Row
from tui.screens.choose import ChooseScreen, Question
from tui.screens.menu import menu
from tui.screens.working import looking
from tui.screens.write import WriteScreen
from tui.session import across
from tui.session.describing import excerpts, shortened
from tui.widgets.form import Form
from tui.wording import phrase

if TYPE_CHECKING:
    from tui.screens.main import MainScreen


class Across:
    """Asks on behalf of a main screen."""

    def __init__(self, screen: "MainScreen") -> None:
        self._screen = screen
        screen.desk.session.see_unsaved()

    def where_used(self) -> None:
        """List every place that names what is at hand; the chosen one is gone to."""
        at_hand = self._at_hand()
        if at_hand is None:
            self._screen.say(phrase("said_nothing_named"))
            return
        kind, wanted = at_hand
        session = self._screen.desk.session
        root, texts = session.root, session.unsaved

        def show(uses: list[Use]) -> None:
            self._show_uses(self._called(kind, wanted), uses)

        looking(self._screen, "used", lambda: list(where_used(root, wanted, kind, texts)), show)

    def replace(self) -> None:
        """Offer what can be put everywhere instead of what is at hand."""
        words, value = self._screen.desk.words, self._value()
        at_hand = self._at_hand()
        lines = []
        if at_hand is not None and at_hand[0].is_register:
            name = name_in_register(*at_hand, self._screen.desk.session.library, self._screen.desk.language)
            lines.append(Option("entry", words.phrase("replace_entry", name=name)))
        if value:
            lines.append(Option("value", words.phrase("replace_value", value=shortened(value))))
        lines.append(Option("words", words.phrase("replace_words")))

        def go(chosen: str) -> None:
            if chosen == "entry" and at_hand is not None:
                self._with_another_entry(*at_hand)
            elif chosen == "value":
                self._with_another_value(value)
            else:
                self._with_other_words()

        menu(self._screen, words.phrase("do_replace"), lines, go)

    # ------------------------------------------------------------ what is put instead

    def _with_another_entry(self, register: Kind, old: str) -> None:
        desk = self._screen.desk
        entries = desk.session.library.registers.entries.get(register, {})
        options = [
            Option(one, name_in_register(register, one, desk.session.library, desk.language), one)
            for one in entries
            if one != old
        ]

        def go(new: str) -> None:
            said = _replaced(self._called(register, old), self._called(register, new))
            self._find(lambda: across.with_another_entry(desk.session, register, old, new), said)

        menu(self._screen, desk.words.phrase("replace_by"), options, go)

    def _with_another_value(self, old: str) -> None:
        desk = self._screen.desk

        def go(new: str | None) -> None:
            if new:
                said = _replaced(plain(old), plain(new))
                self._find(lambda: across.with_another_value(desk.session, old, new), said)

        screen = WriteScreen(desk.words.phrase("replace_by"), desk.words.phrase("write_done"), old)
        self._screen.app.push_screen(screen, go)

    def _with_other_words(self) -> None:
        desk = self._screen.desk

        def then(old: str | None) -> None:
            def go(new: str | None) -> None:
                if old and new:
                    said = _replaced(plain(old), plain(new))
                    self._find(lambda: across.with_other_words(desk.session, old, new), said)

            if old:
                screen = WriteScreen(desk.words.phrase("replace_by"), desk.words.phrase("write_done"), old)
                self._screen.app.push_screen(screen, go)

        first = WriteScreen(desk.words.phrase("replace_which_words"), desk.words.phrase("write_done"))
        self._screen.app.push_screen(first, then)

    def _find(self, find: Callable[[], list[Occurrence]], said: Words) -> None:
        looking(self._screen, "replace", find, lambda found: self._choose_places(found, said))

    def _choose_places(self, found: Sequence[Occurrence], said: Words) -> None:
        """Show every place that would change; those that keep their mark do."""
        desk = self._screen.desk
        if not found:
            self._screen.say(phrase("said_nothing_found"))
            return
        options = [Option(at, self._place(one)) for at, one in enumerate(found)]
        title = desk.words.phrase("replace_places", count=len(found), files=len(across.files_of(found)))

        def go(chosen: tuple[Any, ...] | None) -> None:
            if chosen:
                wanted = [found[at] for at in chosen]
                done = self._screen.act(lambda: desk.session.edit_all(said, edits_of(wanted)))
                if done:
                    self._screen.say(phrase("said_replaced", count=len(wanted), files=len(across.files_of(wanted))))

        question = Question(title, options, tuple(range(len(found))), several=True)
        self._screen.app.push_screen(ChooseScreen(question, desk.words), go)

    def _place(self, one: Occurrence) -> str:
        desk = self._screen.desk
        where = label(one.kind, one.path).in_language(desk.language)
        name = self._name(one.file)
        old, new = excerpts(one.old, one.new)
        return desk.words.phrase("replace_place", name=name, where=where, old=old, new=new)

    # ------------------------------------------------------------ showing

    def _show_uses(self, wanted: Words, uses: Sequence[Use]) -> None:
        desk = self._screen.desk
        if not uses:
            self._screen.say(phrase("said_used_nowhere"))
            return
        options = [Option((use.document.file, use.path), self._use(use), str(use.place)) for use in uses]

        def go(chosen: tuple[str, Any]) -> None:
            self._screen.go_to(*chosen)

        menu(self._screen, desk.words.phrase("used_title", name=wanted, count=len(uses)), options, go)

    def _use(self, use: Use) -> str:
        where = label(use.kind, use.path).in_language(self._screen.desk.language)
        return f"{self._name(use.document.file)} · {where}"

    def _called(self, kind: Kind, wanted: str) -> Words:
        """Give what an entry of a register, or a file, is called; its id where nothing says it."""
        library = self._screen.desk.session.library
        if kind.is_register:
            return Words(*(name_in_register(kind, wanted, library, one) for one in (Language.ZH, Language.EN)))
        file = file_of(library, kind, wanted)
        return Words(*(name_of_file(file, library, one) or wanted for one in (Language.ZH, Language.EN)))

    def _name(self, file: str) -> str:
        desk = self._screen.desk
        return name_of_file(file, desk.session.library, desk.language) or file

    # ------------------------------------------------------------ what is at hand

    def _at_hand(self) -> tuple[Kind, str] | None:
        """Give what is named at hand: by the row that is entered, else the entry of a register, else the open file."""
        desk, row = self._screen.desk, self._row()
        reference = row.field.reference if row else None
        if row and reference and isinstance(row.value, str) and reference.where != "local":
            return (Kind(reference.name) if reference.where == "register" else Kind(reference.where)), row.value
        if not desk.file:
            return None
        is_register = desk.opened.kind.is_register and desk.spot is not None
        entry = desk.opened.value(desk.spot.record[:1]) if is_register and desk.spot else desk.opened.data
        wanted = entry.get("id") if isinstance(entry, Mapping) else None
        return (desk.opened.kind, wanted) if isinstance(wanted, str) and desk.opened.kind is not Kind.SETTINGS else None

    def _value(self) -> str:
        """Give the text of the row that is entered; empty where there is none or it names something."""
        row = self._row()
        is_text = row is not None and isinstance(row.value, str) and not row.field.reference and not row.field.choices
        return str(row.value) if row is not None and is_text and row.path[-1] != "id" else ""

    def _row(self) -> Row | None:
        form = self._screen.query_one(Form)
        return form.row if form.is_active else None


def _replaced(old: Words, new: Words) -> Words:
    """Say what was put instead of what, as people asked for it: not every place has the same around it."""
    before, after = (Words(shortened(one.zh), shortened(one.en)) for one in (old, new))
    return phrase("did_replaced", old=before, new=after)
