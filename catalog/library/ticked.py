"""Which items and bundles may have conditions that answers can tick off: seen by their text, since most have none."""

from collections.abc import Iterator, Mapping
from pathlib import PurePosixPath
from typing import Final

from catalog.library.library import Library
from catalog.model.item import Item
from catalog.schema.kinds import Kind
from catalog.storage.content import content_of

_MET: Final = b"met"
"""The element that ticks a condition off, as its key stands in a file."""


def may_be_ticked(library: Library) -> list[str]:
    """Give the ids of items that may have such conditions, their own or their base's, and of bundles of such items."""
    bases = _texts(library, Kind.BASE)
    telling = {base.encode() for base, text in bases.items() if _MET in text}
    items = {item: text for item, text in _texts(library, Kind.ITEM).items() if _tells(text, {_MET, *telling})}
    named = {base.encode() for base in bases if any(base.encode() in text for text in items.values())}
    named |= {item.encode() for item in items}
    return [*items, *(bundle for bundle, text in _texts(library, Kind.BUNDLE).items() if _tells(text, named))]


def is_in_force(item: Item, library: Library) -> bool:
    """Say whether an item, or a bundle as one item, is in force on the library's day."""
    start, end = item.valid.from_ or library.today, item.valid.to or library.today
    return item.state == "in_force" and start <= library.today <= end


def _texts(library: Library, kind: Kind) -> Mapping[str, bytes]:
    return dict(_read(library, kind))


def _read(library: Library, kind: Kind) -> Iterator[tuple[str, bytes]]:
    for file, its in library.files.items():
        if its is kind:
            yield PurePosixPath(file).stem, content_of(library.root, file) or b""


def _tells(text: bytes, names: set[bytes]) -> bool:
    return any(name in text for name in names)
