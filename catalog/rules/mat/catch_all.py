"""MAT006: a material has a name of its own: "other documents" tells nobody what to bring.

Source: published guides that end in 要求提供的其他资料; checklists of officers forbid it (A).
"""

import re
from collections.abc import Iterator

from catalog.findings.finding import Path
from catalog.model.texts import Text
from catalog.rules.rule import BASES, Mistake, file_rule, item_rule
from catalog.rules.subject import FileSubject, ItemSubject
from catalog.schema.kinds import Kind

_CATCH_ALL = re.compile(
    r"(?:其他|其它|有关|相关|相应)的?"
    r"(?:有关的?|相关的?|必要的?|需要的?|所需的?|佐证|支撑|辅助|申请|申报|证明|书面|文字|法定)*"
    r"(?:材料|资料|证明|文件|证件|手续|证照)(?=$|[，,、；;（(])"
    r"|\b(?:other|relevant|related|necessary|supporting)"
    r" (?:documents?|materials?|papers|certificates?|proofs?)\b(?! of)",
    re.IGNORECASE,
)


@item_rule("MAT006", also=BASES)
def catch_all_in_item(subject: ItemSubject) -> Iterator[Mistake]:
    """Look at the names that the item itself gives."""
    for index, material in enumerate(subject.data.get("materials", ())):
        document = subject.registers.get(Kind.DOCUMENTS, material.get("document", "")) or {}
        if material.get("name") != document.get("name"):
            yield from _mistakes(Text.of(material.get("name", "")), ("materials", index, "name"))


@file_rule("MAT006", Kind.DOCUMENTS)
def catch_all_in_register(subject: FileSubject) -> Iterator[Mistake]:
    """Look at the names of registered documents."""
    for index, document in enumerate(subject.data):
        yield from _mistakes(Text.of(document.get("name", "")), (index, "name"))


def _mistakes(name: Text, path: Path) -> Iterator[Mistake]:
    found = next(filter(None, map(_CATCH_ALL.search, name.wordings)), None)
    if found:
        yield Mistake(path, {"found": found[0]})
