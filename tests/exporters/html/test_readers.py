"""Whether people who see, hear or move otherwise can use the pages: axe-core looks, in a real browser."""

import pytest
from axe_playwright_python.sync_playwright import Axe

from catalog.findings.words import Language
from catalog.library.library import Library
from catalog.schema.kinds import Kind
from exporters.guide import render
from exporters.look import Look
from exporters.subjects import subject_of
from exporters.view import Format, View
from tests.exporters.document_samples import CITY, hostile, library

RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
WIDE = {"viewport": {"width": 1100, "height": 900}}
WAYS = {
    "light": WIDE,
    "dark": {**WIDE, "color_scheme": "dark"},
    "narrow": {"viewport": {"width": 320, "height": 640}},
    "narrow-dark": {"viewport": {"width": 320, "height": 640}, "color_scheme": "dark"},
    "contrast": {**WIDE, "forced_colors": "active"},
}
SOME = ("qingshi-police--birth-registration", "qingshi-amr--company-change")
DOCUMENTS = (View.GUIDE, View.BRIEF, View.CHECKLIST)
ALL = Library(CITY)


def flaws(page, context=None) -> list[str]:
    """Give what axe finds, and on what."""
    asked = {"runOnly": RULES, "resultTypes": ["violations"]}  # all that passes would be written down, node by node
    found = Axe().run(page, context=context, options=asked).response["violations"]
    return [f"{one['id']}: {node['html'][:200]}" for one in found for node in one["nodes"]]


def written(item: str, view: View, language: Language = Language.ZH) -> bytes:
    subject, _ = subject_of(library(), item, language, {})
    return render(subject.at("https://guides.example.cn/x.guide.html"), view, Format.HTML, Look())[0]


@pytest.fixture
def opened(chromium, tmp_path):
    """Open a page as someone would."""
    contexts = []

    def open_page(content: bytes, **options):
        contexts.append(chromium.new_context(**options))
        file = tmp_path / "page.html"
        file.write_bytes(content)
        page = contexts[-1].new_page()
        page.goto(file.as_uri())
        return page

    yield open_page
    for context in contexts:
        context.close()


@pytest.mark.parametrize("view", DOCUMENTS)
def test_axe_finds_nothing_in_any_light_or_width(view, opened) -> None:
    content = written(SOME[0], view)
    for name in WAYS if view is View.GUIDE else ("light", "narrow-dark"):
        assert flaws(opened(content, bypass_csp=True, **WAYS[name])) == [], name


def test_axe_finds_nothing_in_large_text_in_print_and_under_answers(opened) -> None:
    page = opened(written(SOME[0], View.GUIDE), bypass_csp=True, **WIDE)
    page.check("#large")
    page.check("#q0v0")
    page.check("#q3v1")
    assert flaws(page) == []
    page.emulate_media(media="print")
    assert flaws(page) == []


def test_axe_finds_nothing_in_a_hostile_guide_and_an_english_one(opened) -> None:
    content = render(hostile(), View.GUIDE, Format.HTML, Look())[0]
    assert flaws(opened(content, bypass_csp=True, **WIDE)) == []
    assert flaws(opened(written(SOME[0], View.GUIDE, Language.EN), bypass_csp=True, **WIDE)) == []


@pytest.mark.parametrize(("item", "view"), [*((SOME[0], view) for view in DOCUMENTS), (SOME[1], View.GUIDE)])
def test_nothing_but_pictures_is_wider_than_a_narrow_screen(item, view, opened) -> None:
    page = opened(written(item, view), java_script_enabled=False, viewport={"width": 320, "height": 640})
    page.check("#large")
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    ends = page.locator("caption, th, td").evaluate_all("all => all.map(one => one.getBoundingClientRect().right)")
    assert max(ends, default=0) <= 320


def test_on_a_narrow_screen_a_row_says_what_its_cells_are_of(opened) -> None:
    page = opened(written(SOME[0], View.GUIDE), java_script_enabled=False, viewport={"width": 320, "height": 640})
    head = "one => getComputedStyle(one, '::before').content"
    table = page.locator("table", has_text="出生医学证明").first
    assert table.locator("td").first.evaluate(head) == '"材料形式、份数："'
    assert 'columnheader "来源"' in table.aria_snapshot()


@pytest.mark.parametrize("width", [1200, 1920])
def test_a_map_is_seen_whole_on_a_wide_screen(width, opened) -> None:
    page = opened(written(SOME[0], View.GUIDE), java_script_enabled=False, viewport={"width": width, "height": 900})
    shown, whole = page.locator("figure").first.evaluate("one => [one.clientWidth, one.scrollWidth]")
    assert shown == whole
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_all_that_can_be_chosen_is_large_enough_to_be_hit(opened) -> None:
    page = opened(written(SOME[1], View.GUIDE), java_script_enabled=False, **WIDE)
    sizes = [one.bounding_box() for one in page.locator("input:visible, button:visible").all()]
    assert len(sizes) > 10
    assert all(box["width"] >= 24 and box["height"] >= 24 for box in sizes)


def test_large_text_is_larger_without_a_script(opened) -> None:
    page = opened(written(SOME[0], View.GUIDE), java_script_enabled=False, **WIDE)
    size = "parseFloat(getComputedStyle(document.querySelector('main p')).fontSize)"
    pictures = "[...document.querySelectorAll('figure svg')].map(one => one.getBoundingClientRect().width)"
    before, drawn = page.evaluate(size), page.evaluate(pictures)
    page.check("#large")
    assert page.evaluate(size) > 1.3 * before
    assert all(now > 1.3 * then for now, then in zip(page.evaluate(pictures), drawn, strict=True))


def test_the_keyboard_alone_answers(opened) -> None:
    page = opened(written(SOME[0], View.GUIDE), java_script_enabled=False, **WIDE)
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    page.focus("#q0v0")
    page.keyboard.press("Space")
    page.keyboard.press("ArrowDown")
    assert page.is_checked("#q0v1")
    page.focus("button")
    page.keyboard.press("Enter")
    assert not page.is_checked("#q0v1")


def test_those_who_listen_hear_only_what_is_left(opened) -> None:
    page = opened(written(SOME[0], View.GUIDE), java_script_enabled=False, **WIDE)
    assert 'row "国外、境外出生证明' in page.locator("main").aria_snapshot()
    page.check("#q0v0")
    heard = page.locator("main").aria_snapshot()
    assert 'group "孩子属于哪一种情况？"' in heard
    assert 'row "国外、境外出生证明' not in heard


@pytest.mark.slow
@pytest.mark.parametrize("item", sorted((*ALL.ids(Kind.ITEM), *ALL.ids(Kind.BUNDLE))))
def test_axe_finds_nothing_in_the_guide_of_any_example(item, opened) -> None:
    page = opened(written(item, View.GUIDE), bypass_csp=True, **WAYS["narrow-dark"])
    assert flaws(page, {"exclude": [["figure svg"]]}) == []  # pictures are alike; those of one guide are looked at
