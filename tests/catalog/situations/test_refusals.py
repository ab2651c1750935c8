"""What is too tangled is refused in words that name the questions."""

import pytest

from catalog.findings.errors import KeliError
from catalog.situations.cases import Cases
from catalog.situations.paths import paths
from catalog.situations.refusals import exact
from tests.catalog.situations.test_paths import item_of


def test_what_is_too_tangled_is_refused_and_some_of_its_questions_are_named():
    names = [f"q{index}" for index in range(12)]
    asked = [{"id": name, "kind": "yes_no", "ask": "?"} for name in names]
    needed = [{"id": f"m{one}", "name": "?", "when": {one: True, other: True}} for one in names for other in names]
    cases = Cases.of(item_of(questions=asked, materials=needed))
    with pytest.raises(KeliError) as raised:
        exact(cases, lambda: paths(cases, enough=100))
    assert "too entangled" in raised.value.message.en
    assert raised.value.hint.en.count("q") >= 8
    assert "…" in raised.value.hint.zh


def test_what_is_exact_is_given():
    assert exact(Cases.of(item_of()), lambda: 5) == 5
