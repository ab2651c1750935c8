"""REF001: an id that names an entry of a register is one of that register.

Source: convention of the catalogue (`x-ref` in the schema).
"""

from collections.abc import Iterator

from catalog.findings.messages import explanation
from catalog.rules.rule import Mistake, file_rule
from catalog.rules.subject import FileSubject
from catalog.schema.kinds import Kind
from catalog.schema.nearest import nearest_name
from catalog.schema.references import Reference


@file_rule("REF001", *Kind)
def unknown_entry(subject: FileSubject) -> Iterator[Mistake]:
    """Look each id up; not in a register that could not be read."""
    entries = subject.registers.entries
    for reference in subject.marks.references:
        register = reference.target.kind
        if register is not None and register in entries and reference.id not in entries[register]:
            yield _mistake(reference, register, nearest_name(reference.id, sorted(entries[register])))


def _mistake(reference: Reference, register: Kind, meant: str | None) -> Mistake:
    said = explanation("REF001").phrases
    hint = said["meant"].format({"meant": meant}) if meant else said["unmeant"]
    return Mistake(reference.path, {"id": reference.id, "register": said[register], "meant": hint}, fix=meant)
