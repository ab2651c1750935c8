"""All situations of an item, for people and for programs."""

import json
from pathlib import Path

import pytest
from msgspec.structs import replace

from catalog.findings.words import Language
from catalog.library.library import Library
from catalog.model.conditions import condition_of
from catalog.situations.measures import Measure
from catalog.situations.proofs import Claim
from exporters.reports import situations_json, situations_text
from exporters.reports.columns import width
from guides.situations.build import situations_of
from guides.subject import Subject

CITY = Path(__file__).parents[3] / "examples" / "city"
CARD = "qingshi-police--identity-card"


@pytest.fixture(scope="module")
def city():
    return Library(CITY)


def told(city, language, item=CARD, most=0):
    view = situations_of(Subject.of(city.item(item), city.registers, language), most)
    return list(situations_text.lines(view, lambda _role, text: text))


@pytest.mark.parametrize("language", Language)
def test_lines_fit_a_terminal_of_eighty_columns(language, city) -> None:
    assert max(map(width, told(city, language, most=99))) <= 80


def test_every_part_is_told_in_the_language(city) -> None:
    lines = told(city, Language.EN, most=3)
    for title in (
        "Questions, in the",
        "Figures",
        "Visits by",
        "Named",
        "Proved",
        "One by one",
        "Situations not listed",
    ):
        assert any(line.startswith(title) for line in lines), title
    assert "    does not hold  One visit at most" in lines
    assert any(line.startswith("对所有情形的证明") for line in told(city, Language.ZH))


def test_programs_get_stable_keys_and_numbers(city) -> None:
    view = situations_of(Subject.of(city.item(CARD), city.registers, Language.EN), 2)
    data = json.loads(situations_json.document(view))
    assert data["schema_version"] == 1
    assert set(data["figures"]) == set(Measure)
    assert set(data["proofs"]) == set(Claim)
    assert data["figures"]["fee"]["figure"]["most"] == 40
    assert data["asked"]["average"] == float(view.average)
    assert data["situations"] == view.situations == len(data["outcomes"]) + data["more"]


def test_conditions_are_given_in_words_and_as_data(city) -> None:
    item = city.item(CARD)
    view = situations_of(Subject.of(item, city.registers, Language.EN), 2)
    data = json.loads(situations_json.document(view))
    assert [one["condition"] == {} for one in data["questions"]] == [one["when"] is None for one in data["questions"]]
    assert [condition_of(one["condition"]) for one in data["outcomes"]] == [one.condition for one in view.outcomes]
    for proof in data["proofs"].values():
        assert (proof["condition"] is None) == proof["holds"]


def test_what_texts_hold_cannot_speak_to_the_terminal(city) -> None:
    view = situations_of(Subject.of(city.item(CARD), city.registers, Language.EN))
    hostile = replace(view, title="\x1b[31mred")
    assert not any("\x1b" in line for line in situations_text.lines(hostile, lambda _role, text: text))
