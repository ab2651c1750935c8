"""MAT002: of what is electronic there are no originals and no copies.

Source: a city's guides give electronic materials the number 0 (A).
"""

from collections.abc import Iterator

from catalog.model.materials import Material, Medium
from catalog.rules.listing import listing
from catalog.rules.mat.numbers import NUMBERS
from catalog.rules.rule import BASES, Mistake, item_rule
from catalog.rules.subject import ItemSubject
from catalog.schema.kinds import Kind
from catalog.schema.labels import name_of


@item_rule("MAT002", also=BASES)
def electronic_with_copies(subject: ItemSubject) -> Iterator[Mistake]:
    """Look at the numbers of electronic materials. No fix is offered: the medium may be what is wrong."""
    for index, material in enumerate(subject.item.materials):
        numbers = NUMBERS if material.medium is Medium.ELECTRONIC else ()
        asked = [name for name in numbers if _is_asked(material, name)]
        if asked:
            names = listing(name_of(Kind.ITEM, ("materials", "*", name)) for name in asked)
            yield Mistake(("materials", index, asked[0]), {"numbers": names})


def _is_asked(material: Material, name: str) -> bool:
    number = getattr(material, name)
    return number > 0 if isinstance(number, int) else any(one.number > 0 for one in (number, *number.cases))
