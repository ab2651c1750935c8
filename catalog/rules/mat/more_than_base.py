"""MAT009: a lower level asks for no material that its base does not ask for.

Source: the demand that one item is the same everywhere (四级四同) (C).
"""

from collections.abc import Iterator, Mapping
from typing import Any

from catalog.rules.rule import Mistake, item_rule
from catalog.rules.subject import ItemSubject
from catalog.situations.wording import words_of_text

_SAME = ("id", "document", "name")


@item_rule("MAT009")
def more_than_base(subject: ItemSubject) -> Iterator[Mistake]:
    """Look for materials that no material of the base is like; a base that has no list of them says nothing.

    Where keli.toml says what may be done with materials, UNI goes by that.
    """
    asked = subject.filled_base.get("materials")
    if asked is None or subject.settings.unified_by(("materials",)):
        return
    known = [{(element, str(one[element])) for element in _SAME if element in one} for one in asked]
    for index, material in enumerate(subject.data.get("materials", ())):
        name = subject.item.materials[index].name  # one that has none is a change of nothing, which ITM011 tells
        if name and not any(_is_like(material, one) for one in known):
            yield Mistake(("materials", index), {"name": words_of_text(name)})


def _is_like(material: Mapping[str, Any], known: set[tuple[str, str]]) -> bool:
    return any((element, str(material.get(element))) in known for element in _SAME)
