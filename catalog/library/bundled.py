"""Bundles of a catalogue with the items of their members; of a base that of the district the bundle is of."""

from collections.abc import Callable, Iterator, Mapping
from itertools import takewhile
from pathlib import PurePosixPath

from msgspec.structs import replace

from catalog.bundles.one_thing import OneThing, one_thing
from catalog.library.library import Library
from catalog.library.where_used import where_used
from catalog.model.bundle import Bundle, Member
from catalog.model.inheritance import resolve
from catalog.model.item import Item
from catalog.model.reading import read_pruned, read_value
from catalog.model.texts import Text
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
    return one_thing(bundle, finder(library, bundle.lead, region))


def aliases(library: Library) -> dict[str, tuple[str, ...]]:
    """Give what else the documents of the register are called, in each language."""
    documents = library.registers.entries.get(Kind.DOCUMENTS, {})
    texts = {name: map(Text.of, document.get("aliases", ())) for name, document in documents.items()}
    return {name: tuple(way for text in found for way in text.wordings) for name, found in texts.items()}


def finder(library: Library, lead: str, region: str = "") -> Callable[[Member], Item | None]:
    """Give what finds the item of a member, as far as it is right; None where it is not there."""
    where = region or _region(library, lead)

    def found(member: Member) -> Item | None:
        wanted = (member.item, member.base, where)
        if wanted not in library.members:
            name = member.item or local_item(library, member.base, where)
            is_there = name and name in library.ids(Kind.ITEM)
            library.members[wanted] = _as_far_as_right(library, name) if name and is_there else None
        item: Item | None = library.members[wanted]
        return item

    return found


def _as_far_as_right(library: Library, item: str) -> Item | None:
    from catalog.schema.pruning import prune  # the engine of the schema: those who list names do without
    from catalog.schema.validate import violations

    data = library.document(Kind.ITEM, item).data
    written = prune(Kind.ITEM, data, violations(Kind.ITEM, data)) if data is not None else None
    if not isinstance(written, Mapping):
        return None
    resolved = resolve(written, library.base_data(written.get("base")))
    found = read_pruned(Item, library.registers.fill(resolved.data))
    return replace(found, working_time=library.rule_settings.working_time)


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
