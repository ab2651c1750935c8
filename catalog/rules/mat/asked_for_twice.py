"""MAT007: no document of one party is asked for twice at the same time.

Source: convention of the catalogue; original and copy of one document are numbers of one material.
"""

from collections.abc import Iterator, Sequence
from itertools import combinations

from catalog.findings.finding import Args
from catalog.model.materials import Material
from catalog.rules.occasion import occasion
from catalog.rules.rule import BASES, Mistake, cases_rule
from catalog.rules.subject import ItemSubject
from catalog.situations.wording import words_of_text

_APPLICANT = "applicant"


@cases_rule("MAT007", also=BASES)
def asked_for_twice(subject: ItemSubject) -> Iterator[Mistake]:
    """Look for two materials that are the same and apply in the same case; alternatives are not the same."""
    told: set[int] = set()
    for (first, one), (second, other) in _pairs(subject.item.materials):
        if second not in told and not _are_alternatives(one, other):
            granules = subject.cases.granules
            both = subject.cases.space.diagrams.both(granules["materials", first], granules["materials", second])
            where = occasion(subject, both)
            if where is not None:
                told.add(second)
                args: Args = {"name": words_of_text(other.name), "first": str(first + 1), "where": where}
                yield Mistake(("materials", second), args)


def _pairs(materials: Sequence[Material]) -> Iterator[tuple[tuple[int, Material], tuple[int, Material]]]:
    """Give those that are the same, two by two, and where they stand."""
    found: dict[object, list[tuple[int, Material]]] = {}
    for index, material in enumerate(materials):
        found.setdefault(_same(material), []).append((index, material))
    for same in found.values():
        yield from combinations(same, 2)


def _same(material: Material) -> tuple[object, ...]:
    """Give what is equal of materials that are the same; a material of no name is only like itself."""
    what = material.document or material.name.wordings or material.id
    return what, material.party or _APPLICANT, material.needed_at


def _are_alternatives(one: Material, other: Material) -> bool:
    return bool(one.group) and one.group == other.group and (one.option or one.id) != (other.option or other.id)
