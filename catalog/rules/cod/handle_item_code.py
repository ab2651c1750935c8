"""COD005: the code of a handling item 业务办理项编码 begins with the catalogue code.

Source: national licence norms, 12 characters and 2 more; local codes are longer (A).
"""

from collections.abc import Iterator

from catalog.rules.rule import Mistake, item_rule
from catalog.rules.subject import ItemSubject
from catalog.schema.kinds import Kind


@item_rule("COD005")
def handle_item_code(subject: ItemSubject) -> Iterator[Mistake]:
    """Compare it with the code of the item's catalogue entry."""
    code = subject.data.get("codes", {}).get("handle_item", "")
    entry = subject.registers.get(Kind.CATALOGUE, str(subject.data.get("catalogue", ""))) or {}
    wanted = str(entry.get("code", ""))
    if code and wanted and not (code.startswith(wanted) and len(code) > len(wanted)):
        yield Mistake(("codes", "handle_item"), {"code": code, "wanted": wanted})
