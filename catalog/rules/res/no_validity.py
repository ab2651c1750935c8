"""RES003: a certificate says how long it is valid, be it without end.

Source: element 有效期限 of licence implementation norms (A).
"""

from collections.abc import Iterator

from catalog.rules.rule import BASES, Mistake, item_rule
from catalog.rules.subject import ItemSubject
from catalog.situations.wording import words_of_text


@item_rule("RES003", also=BASES)
def no_validity(subject: ItemSubject) -> Iterator[Mistake]:
    """Look at certificates; `none: true` says that they do not end."""
    for index, result in enumerate(subject.item.results):
        path = ("results", index)
        if result.type == "certificate" and result.validity is None and not subject.is_wrong(*path, "validity"):
            yield Mistake(path, {"name": words_of_text(result.name)})
