"""A bundle in a terminal and for programs; the text is a golden to be read."""

import json
from pathlib import Path

import pytest
from msgspec.structs import replace

from catalog.findings.words import Language
from catalog.library.bundled import put_together
from catalog.library.library import Library
from catalog.situations.extremes import Extremes
from exporters.reports import bundle_json, bundle_text
from exporters.reports.columns import WIDE, width
from exporters.reports.telling import bare
from guides.bundle.build import bundle_of
from guides.bundle.view import BundleView
from guides.subject import Subject

TESTS = Path(__file__).parents[2]
CITY = Library(TESTS.parent / "examples" / "city")
GOLDENS = TESTS / "goldens" / "bundles"


def view(language: Language) -> BundleView:
    thing = put_together(CITY, "open-restaurant")
    return bundle_of(thing, Subject.of(thing.item, CITY.registers, language))


@pytest.mark.parametrize("language", Language)
def test_a_bundle_reads_as_the_golden_says(language: Language, request) -> None:
    found = "".join(f"{line}\n" for line in bundle_text.lines(view(language), bare))
    golden = GOLDENS / f"open-restaurant-{language}.txt"
    if request.config.getoption("--update-goldens"):
        golden.write_text(found, "utf-8")
    assert found == golden.read_text("utf-8")
    assert all(width(line) <= WIDE for line in found.splitlines())


def test_programs_get_the_same_numbers() -> None:
    told, data = view(Language.EN), json.loads(bundle_json.document(view(Language.EN)))
    assert data["savings"].keys() == {str(one.aspect) for one in told.savings}
    visits = next(one for one in told.savings if one.aspect == "visits")
    assert data["savings"]["visits"]["saved"] == {"least": visits.saved.least, "most": visits.saved.most, "exact": True}
    assert sum(step["days"] for step in data["critical_path"]["steps"]) == data["critical_path"]["days"]
    assert [one["id"] for one in data["members"]][:2] == ["company", "food"]


@pytest.mark.parametrize(("exact", "said"), [(True, "-1 to 20"), (False, "in -1 to 20")])
def test_a_span_from_below_nothing_is_said_in_words(exact: bool, said: str) -> None:
    told = view(Language.EN)
    saved = replace(told.savings[0], saved=Extremes(-1, 20, exact))
    lines = list(bundle_text.lines(replace(told, savings=(saved,)), bare))
    assert any(line.endswith(f"{said:>11}{told.savings[0].before:>11}") for line in lines)
