"""What rules share of an item is worked out once."""

import pytest

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
