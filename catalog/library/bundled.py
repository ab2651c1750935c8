"""Bundles of a catalogue with the items of their members; of a base that of the district the bundle is of."""

from collections.abc import Iterator, Mapping
from itertools import takewhile
from pathlib import PurePosixPath

from catalog.bundles.one_thing import OneThing, one_thing
from catalog.library.library import Library
from catalog.library.where_used import where_used
from catalog.model.bundle import Bundle, Member
from catalog.model.item import Item
from catalog.model.reading import read_value
from catalog.schema.kinds import Kind


def is_bundle(library: Library, wanted: str) -> bool:
    """Say whether an id is that of a bundle, and of no item."""
    return wanted in library.ids(Kind.BUNDLE) and wanted not in library.ids(Kind.ITEM)


def read_bundle(library: Library, bundle_id: str) -> Bundle:
    """Read a bundle, with what the registers give it.

    Raises:
        NotFound: there is none of this id.
        Exception: its data has not the shape of the schema.
    """
    data = library.document(Kind.BUNDLE, bundle_id).data
    return read_value(Bundle, library.registers.fill_bundle(data if isinstance(data, Mapping) else {}))


def put_together(library: Library, bundle_id: str, region: str = "") -> OneThing:
    """Put a bundle together; `region` is the code of the applicant's district, else it is that of the lead.

    Members whose item is not there, or cannot be read, are left out.

    Raises:
        NotFound: there is no bundle of this id.
    """
    bundle = read_bundle(library, bundle_id)
    where = region or _region(library, bundle.lead)
    return one_thing(bundle, lambda member: item_of(library, member, where))


def item_of(library: Library, member: Member, region: str) -> Item | None:
    """Give the item a member stands for; None where there is none, or none that can be read."""
    name = member.item or local_item(library, member.base, region)
    if name is None or name not in library.ids(Kind.ITEM):
        return None
    return library.item(name)


def local_item(library: Library, base: str, region: str) -> str | None:
    """Give the id of the item of a base whose authority is nearest to a region; None where there is no such item."""
    return max(sorted(_local_items(library, base)), key=lambda item: _near(library, item, region), default=None)


def _local_items(library: Library, base: str) -> Iterator[str]:
    for use in where_used(library.root, base):
        if use.kind is Kind.ITEM and use.path == ("base",):
            yield PurePosixPath(use.document.file).stem


def _near(library: Library, item: str, region: str) -> int:
    """Give how many of the first figures of two codes of regions are the same."""
    data = library.document(Kind.ITEM, item).data
    own = _region(library, str(data.get("authority", "")) if isinstance(data, Mapping) else "")
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(own, region, strict=False)))


def _region(library: Library, authority: str) -> str:
    return str((library.registers.get(Kind.AUTHORITIES, authority) or {}).get("region", ""))
