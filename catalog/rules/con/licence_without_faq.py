"""CON004: a licence answers at least one question that people often ask.

Source: a city's own checker: 行政许可 ⇒ at least one entry of 常见问题 (B).
"""

from collections.abc import Iterator

from catalog.rules.rule import Mistake, item_rule
from catalog.rules.subject import ItemSubject


@item_rule("CON004")
def licence_without_faq(subject: ItemSubject) -> Iterator[Mistake]:
    """Look at licences that are not withdrawn; not where the base that may have the list is not there."""
    missing = not subject.data.get("faq") and not subject.is_wrong("faq") and not subject.lacks_base
    if subject.item_type == "licence" and missing and subject.item.state != "withdrawn":
        yield Mistake(("faq",) if "faq" in subject.data else ())
