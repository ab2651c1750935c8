"""What rules share of an item is worked out once."""

from pathlib import Path

import pytest
from msgspec.structs import replace

from catalog.model.registers import Registers
from catalog.rules.subject import FileSubject, ItemSubject
from catalog.schema.kinds import Kind
from catalog.situations.effort import TooTangledError
from tests.catalog.rules.subjects import subject_of


def test_that_questions_are_too_tangled_is_found_out_once():
    asked = [{"id": f"q{at}", "kind": "yes_no", "ask": "?"} for at in range(301)]
    subject = subject_of({"questions": asked})
    refusals = []
    for _ in range(2):
        with pytest.raises(TooTangledError) as raised:
            subject.cases.possible  # noqa: B018 - making them is the test
        refusals.append(raised.value)
    assert refusals[0] is refusals[1]


ASKED = {"id": "rented", "kind": "yes_no", "ask": "?", "when": {"channel": "online"}}
REGISTERS = Registers({Kind.QUESTIONS: {"rented": ASKED}})


def beside_its_file(written, base=None) -> tuple[ItemSubject, FileSubject]:
    """Give an item, filled from the registers, and its file, which rules have looked at."""
    subject = subject_of(written, REGISTERS)
    file = FileSubject(Path(), subject.file, Kind.ITEM, subject.written, REGISTERS)
    data = REGISTERS.fill({**(base or {}), **subject.written})
    return replace(subject, data=data, base=base, as_written=file), file


def test_what_stands_in_an_item_alone_is_looked_for_once():
    subject, file = beside_its_file({"questions": [ASKED], "basis": [{"law": "l", "when": {"rented": True}}]})
    assert subject.marks.references is file.marks.references
    assert [path for path, _ in subject.marks.conditions] == [("questions", 0, "when"), ("basis", 0, "when")]


def test_what_a_base_or_a_shared_question_adds_is_found_too():
    with_base, _ = beside_its_file({}, {"basis": [{"law": "l", "when": {"rented": True}}]})
    assert [path for path, _ in with_base.marks.conditions] == [("basis", 0, "when")]
    sharing, _ = beside_its_file({"questions": [{"use": "rented"}]})
    assert [path for path, _ in sharing.marks.conditions] == [("questions", 0, "when")]
