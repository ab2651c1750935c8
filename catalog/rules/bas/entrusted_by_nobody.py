"""BAS006: an item that is handled by entrustment names the body that entrusted it.

Source: elements 权力来源, 实施主体性质 and 委托部门 of the exchange tables (A); that they go together is not
verified (C).
"""

from collections.abc import Iterator
from typing import Final

from catalog.findings.messages import explanation
from catalog.findings.words import Words
from catalog.rules.rule import Mistake, item_rule
from catalog.rules.subject import ItemSubject
from catalog.schema.kinds import Kind
from catalog.schema.labels import word

_SOURCES: Final = frozenset({"entrusted_by_superior", "entrusted_by_peer"})
_ENTRUSTED: Final = "entrusted"


@item_rule("BAS006")
def entrusted_by_nobody(subject: ItemSubject) -> Iterator[Mistake]:
    """Look at the source of power, then at the nature of the authority."""
    reason = _reason(subject)
    if reason is not None and not subject.data.get("entrusted_by") and not subject.is_wrong("entrusted_by"):
        yield Mistake(("entrusted_by",) if "entrusted_by" in subject.data else (), {"reason": reason})


def _reason(subject: ItemSubject) -> Words | None:
    """Say by what an item shows that it is handled by entrustment; None where it does not."""
    source = subject.item.power_source
    if source in _SOURCES:
        said = word(Kind.ITEM, ("power_source",), source)
        return explanation("BAS006").phrases["source"].format({"source": said})
    authority = subject.registers.get(Kind.AUTHORITIES, subject.item.authority) or {}
    if authority.get("nature") == _ENTRUSTED:
        said = word(Kind.AUTHORITIES, ("*", "nature"), _ENTRUSTED)
        return explanation("BAS006").phrases["nature"].format({"nature": said})
    return None
