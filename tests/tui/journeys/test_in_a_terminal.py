"""In a real terminal: Chinese is typed, the cursor stands where an input method needs it, the file is saved."""

from pathlib import Path

from catalog.storage.store import load
from tests.tui.journeys.conftest import Opening

ITEM = "qingshi-amr--food-business-renew"
RENEW = f"items/qingshi-amr/{ITEM}.yaml"


def test_chinese_is_typed_where_the_cursor_stands_and_saved_and_the_help_hides_the_cursor(
    terminal: Opening, city: Path
) -> None:
    opened = terminal(city, ITEM)
    opened.wait_for("› 名称与编码")
    opened.keys("Enter", "End", "（试行）")
    opened.wait_for("许可延续（试行）")
    opened.keys("C-s")
    opened.wait_for("已保存")
    assert 'name: "食品（含保健食品）经营许可延续（试行）"' in load(city, RENEW).text
    opened.wait_for_cursor_behind("许可延续（试行）")
    opened.keys("F1")
    opened.wait_until(lambda: not opened.shows_cursor, "the cursor stays in the field below")
    opened.keys("Escape")
    opened.wait_for_cursor_behind("许可延续（试行）")
