"""MAT004: a form can be downloaded empty, and looked at filled in.

Source: elements 空白表格 and 示例样表 of the exchange tables; published guides that have neither (A).
"""

from collections.abc import Iterator, Mapping
from typing import Any

from catalog.model.materials import Material, Medium
from catalog.rules.listing import listing
from catalog.rules.rule import BASES, Mistake, cases_rule, file_rule
from catalog.rules.subject import FileSubject, ItemSubject
from catalog.schema.kinds import Kind
from catalog.schema.labels import name_of
from catalog.situations.diagrams import FALSE
from catalog.situations.measures import asked_for

_FILES = ("blank", "sample")
_FORM = "form"


@file_rule("MAT004", Kind.DOCUMENTS)
def registered_form_without_files(subject: FileSubject) -> Iterator[Mistake]:
    """Look at the forms of the register."""
    for index, document in enumerate(subject.data):
        if document.get("kind") == _FORM:
            yield from _mistakes((index,), document.get("files", {}))


@cases_rule("MAT004", also=BASES)
def form_without_files(subject: ItemSubject) -> Iterator[Mistake]:
    """Look at forms that are not those of the register, and are not always filled in online or by the system."""
    for index, material in enumerate(subject.item.materials):
        files = subject.data["materials"][index].get("files", {})
        is_form = material.kind == _FORM or bool(material.form)
        if is_form and not _is_registered(subject, material, files) and _is_handed_in(subject, index):
            yield from _mistakes(("materials", index), files)


def _is_registered(subject: ItemSubject, material: Material, files: Mapping[str, Any]) -> bool:
    """Tell whether what is missing is told at the register, or that its document is missing there."""
    document = subject.registers.get(Kind.DOCUMENTS, material.document)
    if document is None:
        return bool(material.document)
    return document.get("kind") == _FORM and files == document.get("files", {})


def _is_handed_in(subject: ItemSubject, index: int) -> bool:
    """Tell whether anybody has to make it: it is not only filled in online, and not always waived."""
    material, cases = subject.item.materials[index], subject.cases
    online = material.medium is Medium.ELECTRONIC and material.form
    return not online and cases.space.diagrams.both(cases.possible, asked_for(cases, index)) != FALSE


def _mistakes(path: tuple[str | int, ...], files: Mapping[str, Any]) -> Iterator[Mistake]:
    missing = [name for name in _FILES if not files.get(name)]
    if missing:
        names = listing(name_of(Kind.ITEM, ("materials", "*", "files", name)) for name in missing)
        yield Mistake((*path, "files") if files else path, {"files": names})
