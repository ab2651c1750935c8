"""RES002: of a certificate there is a sample, so that people know what they will get.

Source: a city's own checker: a result has a type and a sample (B); element 结果样本 of the exchange tables.
"""

from collections.abc import Iterator

from catalog.rules.rule import BASES, Mistake, item_rule
from catalog.rules.subject import ItemSubject
from catalog.situations.wording import words_of_text


@item_rule("RES002", also=BASES)
def no_sample(subject: ItemSubject) -> Iterator[Mistake]:
    """Look for a sample at the result, then at its document in the register."""
    for index, result in enumerate(subject.item.results):
        path = ("results", index)
        known = result.sample or subject.data["results"][index].get("files", {}).get("sample")
        if result.type == "certificate" and not known and not subject.is_wrong(*path, "sample"):
            yield Mistake(path, {"name": words_of_text(result.name)})
