"""Two texts that were made from one, put together: what only one of them changed is taken, the rest is asked about.

Lines are put together first, so that remarks of both sides stay; then every value is made what it has to be.
"""

from collections.abc import Collection, Iterator
from difflib import SequenceMatcher
from functools import reduce
from typing import Any, TypeAlias

from msgspec import Struct

from catalog.editing.differing import ValueChange, changed, differing
from catalog.findings.errors import PatchRefused
from catalog.storage.patching.edits import Set
from catalog.storage.patching.patcher import patch
from catalog.storage.reader import read_text

_Hunk: TypeAlias = tuple[int, int, list[str]]
"""Lines of the base from one to another give way to others."""


class Clash(Struct, frozen=True):
    """What both sides changed, each in its way."""

    mine: tuple[ValueChange, ...]
    theirs: tuple[ValueChange, ...]


class Meeting(Struct, frozen=True):
    """Three texts of one file, and what two of them changed."""

    base: str
    mine: str
    theirs: str
    only_mine: tuple[ValueChange, ...] = ()
    only_theirs: tuple[ValueChange, ...] = ()
    clashes: tuple[Clash, ...] = ()

    def settled(self, theirs: Collection[int] = ()) -> str:
        """Give the text of both, with their side of the clashes of some numbers (from 0) and mine of the others.

        Raises:
            PatchRefused: no text can show that.
        """
        chosen = [clash.theirs if at in theirs else clash.mine for at, clash in enumerate(self.clashes)]
        made = [*self.only_mine, *self.only_theirs, *(change for changes in chosen for change in changes)]
        wanted: Any = reduce(changed, made, _data(self.base))
        for text in (_lines_of_both(self.base, self.mine, self.theirs), self.mine, self.theirs):
            try:
                return text if repr(_data(text)) == repr(wanted) else patch(text, Set((), wanted))
            except PatchRefused as error:
                refused = error
        raise refused


def meet(base: str, mine: str, theirs: str) -> Meeting | None:
    """Find out what each side changed; None where one of the texts holds no data to go by."""
    if any(_data(text) is None for text in (base, mine, theirs)):
        return None
    ours, others = (list(differing(_data(base), _data(text))) for text in (mine, theirs))
    alike = {_made(one) for one in ours} & {_made(one) for one in others}  # both did it: nobody has to choose
    shared = [one for one in ours if _made(one) in alike]
    ours, others = ([one for one in side if _made(one) not in alike] for side in (ours, others))
    clashes = tuple(_clashes(ours, others))
    mine_left = (one for one in ours if not any(one in clash.mine for clash in clashes))
    theirs_left = (one for one in others if not any(one in clash.theirs for clash in clashes))
    return Meeting(base, mine, theirs, (*shared, *mine_left), tuple(theirs_left), clashes)


def _clashes(ours: list[ValueChange], others: list[ValueChange]) -> Iterator[Clash]:
    """Group what touches: a record that one side took away and several of whose values the other changed is one."""
    left = list(ours)
    while left:
        mine = [left.pop(0)]
        theirs = [other for other in others if other.touches(mine[0])]
        if not theirs:
            continue
        mine += [one for one in left if any(one.touches(other) for other in theirs)]
        left = [one for one in left if one not in mine]
        yield Clash(tuple(mine), tuple(theirs))


def _made(change: ValueChange) -> str:
    """Name what a change does, wherever what is added was put."""
    return repr((change.address, change.before, change.after, change.is_order))


def _data(text: str) -> Any:
    return read_text(text, "").data


def _lines_of_both(base: str, mine: str, theirs: str) -> str:
    """Put lines together; where both changed the same ones, mine stand."""
    lines = base.splitlines(keepends=True)
    ours = list(_hunks(lines, mine.splitlines(keepends=True)))
    others = _hunks(lines, theirs.splitlines(keepends=True))
    apart = [hunk for hunk in others if not any(_meets(hunk, own) for own in ours)]
    for start, end, new in sorted([*ours, *apart], key=lambda hunk: hunk[0], reverse=True):
        lines[start:end] = new
    return "".join(lines)


def _hunks(old: list[str], new: list[str]) -> Iterator[_Hunk]:
    for tag, start, end, new_start, new_end in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if tag != "equal":
            yield start, end, new[new_start:new_end]


def _meets(one: _Hunk, other: _Hunk) -> bool:
    return one[0] <= other[1] and other[0] <= one[1]
