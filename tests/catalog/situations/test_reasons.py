"""Why an entry is on the list: the answers given are enough, and none of them is too many."""

from pathlib import Path

import pytest
from hypothesis import given

from catalog.library.library import Library
from catalog.model.conditions import Verdict
from catalog.situations.answers import parsed, read_answers
from catalog.situations.cases import Cases
from catalog.situations.reasons import Reason, Why, reason
from tests.catalog.situations.brute import every_case
from tests.catalog.situations.drawn import items, some_of
from tests.catalog.situations.test_cases import said
from tests.chances import chances

CITY = Path("examples/city")


@given(items(), chances())
def test_the_answers_of_a_reason_decide_and_none_of_them_can_be_missed(item, chance):
    cases = Cases.of(item)
    case = said(chance.choice(list(every_case(item))))
    some = some_of(chance, case)
    for path in cases.granules:
        found = reason(cases, some, cases.granules[path])
        verdict = cases.under(some).verdict(path)
        assert (found.why is Why.DEPENDS) == (verdict is Verdict.DEPENDS) == bool(found.questions)
        if verdict is Verdict.DEPENDS:
            continue
        assert cases.under(found.answers).verdict(path) is verdict
        for question in found.answers:
            without = {key: value for key, value in found.answers.items() if key != question}
            assert cases.under(without).verdict(path) is Verdict.DEPENDS


@pytest.fixture(scope="module")
def birth():
    return Cases.of(Library(CITY).item("qingshi-police--birth-registration"))


@pytest.mark.parametrize(
    ("answers", "material", "expected"),
    [
        ("parents=married", "marriage", Reason(Why.ANSWERED, {"parents": "married"})),
        ("parents=abroad,child-age=3,mixed-ethnic=no", "ethnic", Reason(Why.NOT_NEEDED, {"parents": "abroad"})),
        ("parents=married,mixed-ethnic=no", "ethnic", Reason(Why.NOT_NEEDED, {"mixed-ethnic": False})),
        (
            "parents=married,mixed-ethnic=yes",
            "ethnic",
            Reason(Why.ANSWERED, {"parents": "married", "mixed-ethnic": True}),
        ),
        ("child-age=3", "marriage", Reason(Why.DEPENDS, questions=("parents",))),
    ],
)
def test_only_the_answers_that_matter_are_named(answers, material, expected, birth):
    index = [one.id for one in birth.item.materials].index(material)
    assert reason(birth, read_answers(birth, parsed(answers)), birth.granules["materials", index]) == expected


def test_what_applies_to_all_needs_no_answers(birth):
    accept = [step.id for step in birth.item.steps].index("accept")
    assert reason(birth, read_answers(birth, parsed("parents=married")), birth.granules["steps", accept]) == Reason(
        Why.ALWAYS
    )
