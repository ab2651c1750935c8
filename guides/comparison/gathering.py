"""Which items are compared with each other: those of one base, else of one name, at all authorities."""

from collections.abc import Iterator, Sequence

from msgspec import Struct

from catalog.check.sound import sound_item
from catalog.findings.errors import KeliError
from catalog.findings.words import Language
from catalog.library.library import Library
from catalog.library.siblings import siblings
from catalog.model.item import Item
from catalog.model.reading import read_pruned
from catalog.schema.kinds import Kind
from guides.comparison.build import Side, comparison
from guides.comparison.view import Comparison
from guides.subject import Subject


class Compared(Struct, frozen=True):
    """What came of comparing."""

    views: tuple[Comparison, ...]
    refusals: tuple[KeliError, ...]
    """Of items that are left out, since they have errors."""


def compared(library: Library, wanted: str, language: Language) -> Compared:
    """Compare the items that are called so; those of different bases or names are different things.

    Raises:
        NotFound: nothing is called so.
    """
    alike: dict[tuple[str, str], list[Item]] = {}
    refusals: list[KeliError] = []
    for name in siblings(library, wanted):
        try:
            item = sound_item(library, name)
        except KeliError as refusal:
            refusals.append(refusal)
        else:
            alike.setdefault((item.base, "" if item.base else item.name.in_language(Language.ZH)), []).append(item)
    views = (comparison(list(_sides(library, items, language))) for items in alike.values())
    return Compared(tuple(views), tuple(refusals))


def _sides(library: Library, items: Sequence[Item], language: Language) -> Iterator[Side]:
    registers, base = library.registers, library.base_data(items[0].base)
    if base is not None:
        filled = registers.fill(base)
        yield Side(Subject.of(read_pruned(Item, filled), registers, language), filled, is_base=True)
    for item in items:
        data = library.resolved(library.document(Kind.ITEM, item.id)).data
        yield Side(Subject.of(item, registers, language), registers.fill(data))
