"""Finding an item in the app, whatever it is called."""

from pathlib import Path

import pytest

from tests.tui.playing import play

FILE = "items/qingshi-amr/qingshi-amr--food-business-renew.yaml"
LONG = "关于食品经营许可延续的办理" + "、续展和换发新证的各种情形" * 8


@pytest.mark.parametrize("size", [(80, 24), (140, 40)])
def test_a_very_long_name_stands_in_one_line_and_in_full_below(city: Path, size: tuple[int, int]) -> None:
    text = (city / FILE).read_text("utf-8")
    (city / FILE).write_text(text.replace("食品（含保健食品）经营许可延续", LONG, 1), "utf-8")
    listed, _, below = play(city, ["ctrl+f", "type:关于食品"], "", size).partition("青石区市场监督管理局")
    (line,) = [line for line in listed.splitlines() if "关于食品经营" in line]
    assert "…" in line
    told = "".join(line.strip(" │").strip() for line in below.splitlines())
    assert LONG in told
    assert "qingshi-amr--food-business-renew" in told


def test_several_words_find_what_has_them_all(city: Path) -> None:
    screen = play(city, ["ctrl+f", "type:南湖 食品"])
    assert "食品（含保健食品）经营许可新办  南湖区市场监督管理局" in screen
    assert "青石区" not in screen


def test_what_is_typed_in_the_tree_is_looked_for(city: Path) -> None:
    assert "名称与编码" in play(city, ["type:jyxkyx", "enter"])
    screen = play(city, ["down", "type:预包装"])
    assert "│ 预包装 " in screen
    assert "仅销售预包装食品备案" in screen


def test_letters_that_open_pictures_elsewhere_are_looked_for_in_the_tree(city: Path) -> None:
    assert "│ op " in play(city, ["type:op"])
