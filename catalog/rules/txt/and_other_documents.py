"""TXT005: a text names every document it speaks of: no "and other relevant documents".

Source: 要求提供的其他资料 in a published guide; checklists of officers forbid such wording (A).
"""

import re
from collections.abc import Iterator

from catalog.findings.finding import Path
from catalog.rules.rule import Mistake, file_rule
from catalog.rules.subject import FileSubject
from catalog.rules.txt.prose import WRITTEN, is_name, prose, worded
from catalog.schema.kinds import Kind

_DOCUMENTS = r"(?:的|必要的?|所需的?|证明|申请|申报)*(?:材料|资料|文件|证件|手续)"
_AND_OTHERS = re.compile(
    rf"(?:(?<!无需)(?<!不用)(?<!不需)(?<!不需要)(?<!无需提[供交])(?<!不用提[供交])(?<!不需要提[供交])(?<!不再提[供交])"
    rf"(?:其他|其它)|等(?:其他|其它|有关|相关|相应)|(?<=[提携][供交带])(?:有关|相关|相应)){_DOCUMENTS}"
    r"|(?:and|or) (?:any )?other (?:(?:relevant|related|necessary|required|supporting) )?"
    r"(?:documents|materials|papers)",
    re.IGNORECASE,
)
"""Not where a text says that nothing else is needed."""
_MAYBE = ("其他", "其它", "相关", "有关", "相应", "other", "Other")
"""One of these is in every such text, and quickly looked for."""


@file_rule("TXT005", *WRITTEN)
def and_other_documents(subject: FileSubject) -> Iterator[Mistake]:
    """Look at all texts; MAT006 looks at the names of materials and documents."""
    maybe = prose(subject) if _may_be(subject.own_words.whole) else ()
    texts = ((path, text) for path, text in maybe if not _is_material(subject.kind, path))
    return worded(subject, _found, texts)


def _found(text: str) -> str:
    found = _AND_OTHERS.search(text) if _may_be(text) else None
    return found[0] if found else ""


def _may_be(text: str) -> bool:
    return any(mark in text for mark in _MAYBE)


def _is_material(kind: Kind, path: Path) -> bool:
    return is_name(path) and (kind is Kind.DOCUMENTS or "materials" in path)
