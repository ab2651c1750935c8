"""The screens as text, at the three sizes that the app is made for; `--update-goldens` writes them anew."""

from pathlib import Path

import pytest
from rich.cells import cell_len

from tests.tui.playing import play

GOLDENS = Path(__file__).parents[2] / "goldens" / "tui"
ITEM = "qingshi-amr--food-business-renew"
SIZES = {"80x24": (80, 24), "100x30": (100, 30), "140x40": (140, 40)}


@pytest.mark.parametrize("size", SIZES)
def test_shows_a_material_in_the_form(city: Path, size: str, pytestconfig: pytest.Config) -> None:
    screen = play(city, ["down", "down", "down", "enter", "enter", "down"], ITEM, SIZES[size])
    _hold(f"material-{size}", screen, SIZES[size][0], update=pytestconfig.getoption("--update-goldens"))


def test_shows_the_items_at_start(city: Path, pytestconfig: pytest.Config) -> None:
    _hold("start-100x30", play(city, ["down", "enter"]), 100, update=pytestconfig.getoption("--update-goldens"))


def test_shows_a_member_of_a_bundle(city: Path, pytestconfig: pytest.Config) -> None:
    screen = play(city, [*["down"] * 3, "enter", "down", "enter", "down"], "open-restaurant")
    _hold("member-100x30", screen, 100, update=pytestconfig.getoption("--update-goldens"))


def test_shows_what_is_chosen_from(city: Path, pytestconfig: pytest.Config) -> None:
    screen = play(city, ["down", "down", "down", "enter", "enter", "enter", "type:执照"], ITEM, SIZES["80x24"])
    _hold("choose-80x24", screen, 80, update=pytestconfig.getoption("--update-goldens"))


def test_shows_a_problem_beside_its_field(city: Path, pytestconfig: pytest.Config) -> None:
    file = city / f"items/qingshi-amr/{ITEM}.yaml"
    file.write_text(file.read_text("utf-8").replace("medium: either", "medium: eithr", 1), "utf-8")
    screen = play(city, ["f3"], ITEM)
    _hold("problem-100x30", screen, 100, update=pytestconfig.getoption("--update-goldens"))


def _hold(name: str, screen: str, width: int, *, update: bool) -> None:
    assert {cell_len(line) for line in screen.splitlines()[1:-2] if line.startswith("╭")} <= {width}
    golden = GOLDENS / f"{name}.txt"
    if update:
        golden.parent.mkdir(parents=True, exist_ok=True)
        golden.write_text(screen, "utf-8")
    assert screen == golden.read_text("utf-8")
