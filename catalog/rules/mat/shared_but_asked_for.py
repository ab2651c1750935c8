"""MAT003: what government issued and shares is not asked for again, or it is said why.

Source: element 是否免提交 of provincial platforms and the metric of materials not handed in (B).
"""

from collections.abc import Iterator, Mapping
from typing import Any

from catalog.editing.placing import placed
from catalog.findings.finding import Args
from catalog.model.materials import Material
from catalog.rules.rule import BASES, Mistake, item_rule
from catalog.rules.subject import ItemSubject
from catalog.schema.kinds import Kind
from catalog.situations.wording import words_of_text

_ISSUED = "government"


@item_rule("MAT003", also=BASES)
def shared_but_asked_for(subject: ItemSubject) -> Iterator[Mistake]:
    """Look at materials without a waiver whose document is shared. A note on the source says why."""
    for index, material in enumerate(subject.item.materials):
        document = subject.registers.get(Kind.DOCUMENTS, material.document) or {}
        if document.get("shared") and _is_asked_for(material) and not subject.is_wrong("materials", index, "waiver"):
            path, waiver = ("materials", index), _waiver(document)
            said = ", ".join(f"{key}: {value}" for key, value in waiver.items())
            args: Args = {"name": words_of_text(material.name), "waiver": f"{{{said}}}"}
            yield Mistake(path, args, edits=(placed(Kind.ITEM, subject.data, (*path, "waiver"), waiver),))


def _waiver(document: Mapping[str, Any]) -> dict[str, Any]:
    """Give the waiver that what is shared allows."""
    by = "certificate" if document.get("kind") == "certificate" else "data"
    return {"by": by, **{key: document[key] for key in ("dataset",) if key in document}}


def _is_asked_for(material: Material) -> bool:
    source = material.source
    issued = source is None or (source.from_ == _ISSUED and not source.note)
    return issued and material.waiver is None
