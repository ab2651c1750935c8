"""What may be exported from where one is: this item or bundle, all of its authority, all; each view in its formats."""

from collections.abc import Sequence
from enum import StrEnum
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, TypeVar

from msgspec import Struct
from msgspec.structs import replace

from catalog.library.library import Library
from catalog.schema.kinds import Kind
from exporters.guide import formats_of
from exporters.view import Format, View
from tui.session.memory import Memory

if TYPE_CHECKING:
    from exporters.batch import Order

Choice = TypeVar("Choice")
_MADE = (Kind.ITEM, Kind.BUNDLE)


class Extent(StrEnum):
    """How much is exported."""

    THIS = "this"
    MEMBERS = "members"
    """The items of a bundle."""
    AUTHORITY = "authority"
    ALL = "all"


class Wanted(Struct, frozen=True):
    """What shall be exported, and where it goes."""

    extent: Extent
    view: View = View.MAP
    form: Format = Format.SVG
    folder: str = "."

    def turned(self, row: int, by: int, extents: Sequence[Extent]) -> "Wanted":
        """Give what is wanted with the next or previous choice of a row: how much, view, format."""
        if row == 0:
            return replace(self, extent=_turned(extents, self.extent, by))
        if row == 1:
            view = _turned(tuple(View), self.view, by)
            forms = formats_of(view)
            return replace(self, view=view, form=self.form if self.form in forms else forms[0])
        return replace(self, form=_turned(formats_of(self.view), self.form, by)) if row == 2 else self  # noqa: PLR2004

    def order(self, root: Path) -> "Order":
        """Give the order for it."""
        from exporters.batch import Order  # what makes files: needed once one says so

        return Order(root, Path(_whole(self.folder)), (self.view,), (self.form,))


def extents(library: Library, file: str) -> tuple[Extent, ...]:
    """Give how much may be exported while a file is open."""
    kind = library.files.get(file)
    if kind is Kind.BUNDLE:
        return (Extent.THIS, Extent.MEMBERS, Extent.ALL)
    return (Extent.THIS, Extent.AUTHORITY, Extent.ALL) if kind is Kind.ITEM else (Extent.ALL,)


def chosen(library: Library, file: str, extent: Extent) -> tuple[str, ...]:
    """Give the ids of the items and bundles that an extent means."""
    if extent is Extent.THIS:
        return (PurePosixPath(file).stem,)
    if extent is Extent.MEMBERS:
        return _members(library, file)
    folder = f"{PurePosixPath(file).parent}/" if extent is Extent.AUTHORITY else ""
    found = (one for one, kind in library.files.items() if kind in _MADE and one.startswith(folder))
    return tuple(PurePosixPath(one).stem for one in found)


def remembered(memory: Memory, offered: Sequence[Extent]) -> Wanted:
    """Give what was exported last, as far as it may be now."""
    extent, view, form = memory["extent"], memory["view"], memory["format"]
    wanted = Wanted(Extent(extent) if extent in offered else offered[0], folder=_whole(memory["folder"]))
    if view in set(View):
        wanted = replace(wanted, view=View(view), form=formats_of(View(view))[0])
    return replace(wanted, form=Format(form)) if form in formats_of(wanted.view) else wanted


def remember(memory: Memory, wanted: Wanted) -> None:
    """Remember what was exported."""
    memory.keep({"extent": wanted.extent, "view": wanted.view, "format": wanted.form, "folder": _whole(wanted.folder)})


def _whole(folder: str) -> str:
    """Write a folder out: `.` says nothing to people, and is another one the next time."""
    return str(Path(folder).expanduser().absolute())


def _members(library: Library, file: str) -> tuple[str, ...]:
    data = library.read(file).data
    members = data.get("members") if isinstance(data, dict) else None
    named = (one.get("item") for one in members or () if isinstance(one, dict))
    return tuple(dict.fromkeys(one for one in named if isinstance(one, str)))


def _turned(choices: Sequence[Choice], now: Choice, by: int) -> Choice:
    return choices[(choices.index(now) + by) % len(choices)]
