"""Figures of a catalogue, in a terminal, for programs and for spreadsheets; the texts are goldens to be read."""

import csv
import json
import shutil
from functools import partial
from io import StringIO
from pathlib import Path

import pytest

from catalog.findings.words import Language
from catalog.library.library import Library
from catalog.metrics.demand import wishes
from catalog.metrics.indicators import PER_ITEM, Indicator
from catalog.metrics.tallies import By, tally
from exporters.reports import indicators_csv, indicators_json, indicators_text
from exporters.reports.columns import width
from exporters.reports.spreadsheet import spreadsheet
from exporters.reports.telling import bare
from guides.indicators.build import Told, demand_view, indicators_view, lists_view
from guides.indicators.gathering import gathered

TESTS = Path(__file__).parents[2]
CITY = TESTS.parent / "examples" / "city"
GOLDENS = TESTS / "goldens" / "indicators"
CIVIL = "items/civil/civil--registration.yaml"


@pytest.fixture
def root(tmp_path) -> Path:
    """A catalogue of one item, to be changed."""
    return Path(shutil.copytree(TESTS / "cases" / "_catalogue", tmp_path / "catalogue"))


@pytest.fixture(scope="module")
def counted():
    return gathered(CITY, partial(tally, situations=True), 1)


def told(root, language) -> Told:
    library = Library(root)
    return Told(library.said("name", language), library.registers, language)


def figures(root, language=Language.ZH, by=()):
    return indicators_view(told(root, language), gathered(root, tally, 1), by)


def written(lines) -> str:
    return "".join(f"{line}\n" for line in lines)


def add(root, text):
    with (root / CIVIL).open("a", encoding="utf-8") as item:
        item.write(text)


def hold(found, name, request):
    if request.config.getoption("--update-goldens"):
        GOLDENS.mkdir(parents=True, exist_ok=True)
        (GOLDENS / name).write_text(found, "utf-8")
    assert found == (GOLDENS / name).read_text("utf-8")


@pytest.mark.parametrize("language", Language)
def test_figures_of_the_city_read_as_the_golden_says(counted, language, request):
    view = indicators_view(told(CITY, language), counted, (By.LEVEL, By.AUDIENCE))
    hold(written(indicators_text.lines(view, bare)), f"city-{language}.txt", request)


@pytest.mark.parametrize("language", Language)
def test_lists_of_the_city_read_as_the_golden_says(counted, language, request):
    view = lists_view(told(CITY, language), counted, (Indicator.ZERO_MATERIALS, Indicator.AUTOMATIC))
    hold(written(indicators_text.lines_of_lists(view, bare)), f"lists-{language}.txt", request)


@pytest.mark.parametrize("language", Language)
def test_the_demand_of_the_city_reads_as_the_golden_says(language, request):
    view = demand_view(told(CITY, language), gathered(CITY, wishes, 1))
    hold(written(indicators_text.lines_of_demand(view, bare)), f"demand-{language}.txt", request)


@pytest.mark.parametrize("language", Language)
def test_lines_fit_a_terminal_of_eighty_columns(counted, language):
    view = indicators_view(told(CITY, language), counted, tuple(By))
    assert max(map(width, indicators_text.lines(view, bare))) <= 80


def test_programs_get_every_numerator_and_denominator_and_who_does_not_count(counted):
    data = json.loads(indicators_json.document(indicators_view(told(CITY, Language.EN), counted, tuple(By))))
    of_all, *groups = data["groups"]
    assert data["schema_version"] == 1
    assert list(of_all["indicators"]) == list(Indicator)
    assert of_all["indicators"]["zero_visits"]["denominator"] == of_all["items"] == 30
    assert len(of_all["indicators"]["limit_reduction"]["apart"]["no_limit"]) == 13
    assert {group["by"] for group in groups} == set(By)
    assert sum(group["items"] for group in groups if group["by"] == "level") == 30


def test_groups_that_do_not_overlap_add_up_to_the_whole(counted):
    of_all, *groups = indicators_view(told(CITY, Language.EN), counted, (By.AUTHORITY,)).groups
    for place, indicator in enumerate(of_all.indicators[: len(PER_ITEM)]):
        assert sum(group.indicators[place].part for group in groups) == indicator.part
        assert sum(group.indicators[place].whole for group in groups) == indicator.whole


def test_an_item_that_cannot_be_counted_is_named_and_the_others_are_counted(root):
    (root / "items/civil/broken.yaml").write_text("a: [\n", "utf-8")
    (root / "items/civil/civil--shape.yaml").write_text("schema: keli/item@1\nid: civil--shape\nvisits: 3\n", "utf-8")
    item = (root / CIVIL).read_text("utf-8").replace("civil--registration", "civil--asks")
    asks = f'{item}visits: [{{id: v, cause: signing, reason: "签字", when: {{nobody: true}}}}]\n'
    (root / "items/civil/civil--asks.yaml").write_text(asks, "utf-8")
    view = figures(root)
    assert set(view.left_out.unread) == {
        "items/civil/broken.yaml",
        "items/civil/civil--shape.yaml",
        "items/civil/civil--asks.yaml",
    }
    assert view.groups[0].items == 1
    assert "没有计入 items/civil/broken.yaml：其中有 1 个错误，keli check 会指出。\n" in written(
        indicators_text.lines(view, bare)
    )


def test_an_item_of_a_base_that_is_not_there_is_not_counted(root):
    item = (root / CIVIL).read_text("utf-8")
    (root / CIVIL).write_text(item.replace("base: registration", "base: nowhere"), "utf-8")
    assert list(figures(root).left_out.unread) == [CIVIL]


def test_a_withdrawn_item_is_in_no_figure_and_named_with_its_reason(root):
    add(root, 'state: withdrawn\nreason: "并入别的事项"\n')
    view = figures(root)
    assert (view.groups[0].items, [one.id for one in view.left_out.withdrawn]) == (0, ["civil--registration"])
    assert "已取消，不计入：civil--registration（并入别的事项）\n" in written(indicators_text.lines(view, bare))
    assert json.loads(indicators_json.document(view))["groups"][0]["indicators"]["instant"]["value"] is None


def test_an_exempt_item_is_named_with_its_reason(root):
    add(root, 'visits: [{id: v, cause: signing, reason: "签字"}]\n')
    add(root, 'exempt: [{metric: zero_visits, reason: "须本人签字"}]\n')
    text = written(indicators_text.lines(figures(root), bare))
    assert "不宜，不计入：civil--registration（须本人签字）\n" in text


def test_a_spreadsheet_is_marked_as_utf_8_and_computes_nothing():
    text = spreadsheet(["名称", "值"], [["=1+1", -1], ["＋86", 0.5], ["\t=x", None], [" @a", 1], ['a,b"c', 2]])
    assert text.startswith("\ufeff名称,值\r\n")
    rows = list(csv.reader(StringIO(text.removeprefix("\ufeff"), newline="")))[1:]
    assert [row[0] for row in rows] == ["'=1+1", "'＋86", "'\t=x", "' @a", 'a,b"c']
    assert [row[1] for row in rows] == ["-1", "0.5", "", "1", "2"]


def test_names_that_begin_like_formulas_do_not_compute_in_any_table(root):
    add(root, 'name: "=HYPERLINK(1)"\n')
    view = lists_view(told(root, Language.EN), gathered(root, tally, 1), (Indicator.ONE_VISIT,))
    assert "'=HYPERLINK(1)" in indicators_csv.document_of_lists(view)


def test_a_table_has_every_figure_of_every_group(counted):
    view = indicators_view(told(CITY, Language.EN), counted, (By.LEVEL,))
    rows = list(csv.DictReader(StringIO(indicators_csv.document(view).removeprefix("\ufeff"), newline="")))
    found = [(row["Group"], row["Numerator"], row["Denominator"]) for row in rows if row["Figure"] == "No visit"]
    assert found[0] == ("", "26", "30")
    assert len(found) == 3
    demand = indicators_csv.document_of_demand(demand_view(told(CITY, Language.EN), gathered(CITY, wishes, 1)))
    assert demand.splitlines()[0].endswith("Materials spared,Fields spared,Visits spared,Items")


def test_several_processes_count_the_same(counted):
    assert gathered(CITY, partial(tally, situations=True), 2) == counted
