"""Maps to lay out and draw: a licence, a very large one, an English one, and hostile ones."""

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from msgspec.structs import replace

from guides.map.view import Branch, Card, Entry, Fact, Figure, Icon, MapView, Point

VIEWS = Path(__file__).parent / "views"

HOSTILE = (
    '<script>alert("x")</script>',
    "]]> &amp; --> <!-- &#0;",
    "表情😀👨‍👩‍👧🇨🇳与𠮷野家",
    "العربية עברית",
    "“引号”'单引号'\"双\"",
    "a\x00b\x1bc\u202ed\u2066e\ufefff",
    "长" * 1000,
    "unbreakable" * 90,
    "é" * 5 + "e\u0301" * 5,
)


@pytest.fixture(scope="session")
def food() -> MapView:
    return load("food")


@pytest.fixture(scope="session")
def english() -> MapView:
    return load("english")


@pytest.fixture(scope="session")
def empty() -> MapView:
    return MapView("x", "zh", "事项", "", "", (), (), "", "")


@pytest.fixture(scope="session")
def large(food: MapView) -> MapView:
    names = tuple(f"第{number}号材料：{'证明文件' * (number % 5 + 1)}" for number in range(1, 301))
    facts = (Fact("形式", "电子或纸质"), Fact("份数", "1份"), Fact("要求", "在有效期内，复印件加盖公章，与原件一致"))
    cards = tuple(Card(name, ("免交",) if len(name) % 3 else (), facts) for name in names)
    branches = tuple(
        replace(branch, entries=cards) if branch.icon is Icon.MATERIALS else branch for branch in food.branches
    )
    return replace(food, branches=branches)


@pytest.fixture(scope="session")
def hostile() -> MapView:
    entries: list[Entry] = []
    for text in HOSTILE:
        card = Card(text, (text, "免交"), (Fact(text, text, "javascript:alert(1)"), Fact("", text)), (Point(text),))
        entries += [Fact(text, text, 'https://example.cn/?a="><script>'), Point(text), card]
    text = HOSTILE[0] + HOSTILE[2] + HOSTILE[5]
    figures = tuple(Figure(text, text, text) for _ in range(3))
    branches = (Branch("b", Icon.QUESTIONS, text, tuple(entries)), Branch("c", Icon.INFO, HOSTILE[6][:200], ()))
    return MapView("<\"'&>", "zh", "题" * 1000, text, text, figures, branches, text, text)


def load(name: str) -> MapView:
    """Read a view from views/: texts are points, single pairs facts, maps with a title cards."""
    data = yaml.safe_load((VIEWS / f"{name}.yaml").read_text("utf-8"))
    figures = tuple(Figure(*figure) for figure in data.pop("figures"))
    branches = tuple(
        Branch(f"b{number}", Icon(icon), title, tuple(_entry(entry) for entry in entries))
        for number, (icon, title, entries) in enumerate(data.pop("branches"))
    )
    return MapView(figures=figures, branches=branches, **data)


def _entry(data: Any) -> Entry:
    if isinstance(data, str):
        return Point(data)
    if "title" not in data:
        url = data.get("url", "")
        return next(Fact(key, str(value), url) for key, value in data.items() if key != "url")
    facts = tuple(Fact(key, str(value)) for key, value in data.get("facts", {}).items())
    points = tuple(Point(text) for text in data.get("points", ()))
    return Card(data["title"], tuple(data.get("badges", ())), facts, points)


def said(view: MapView) -> list[str]:
    """Give every text a map has to show."""
    found = [view.title, view.name, view.subtitle, view.footer]
    found += [text for figure in view.figures for text in (figure.value, figure.unit, figure.caption)]
    found += [branch.title for branch in view.branches]
    return found + [text for branch in view.branches for entry in branch.entries for text in _said(entry)]


def _said(entry: Entry) -> list[str]:
    if isinstance(entry, Point):
        return [entry.text]
    if isinstance(entry, Fact):
        return [entry.key, entry.value]
    inner = [text for part in (*entry.facts, *entry.points) for text in _said(part)]
    return [entry.title, *entry.badges, *inner]


@pytest.fixture(scope="session", name="said")
def _fixture_said() -> Any:
    return said


CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)


@pytest.fixture(scope="module")
def chromium() -> Iterator[object]:
    if CHROMIUM is None:
        pytest.skip("no Chromium here; ./run setup installs it")
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM)
        yield browser
        browser.close()


@pytest.fixture
def without_scripts(chromium, tmp_path):
    """Open a page as bytes in a browser in which no script runs, and in which every request is held."""
    context = chromium.new_context(java_script_enabled=False)
    requests: list[str] = []

    def opened(content: bytes):
        file = tmp_path / "page.html"
        file.write_bytes(content)
        page = context.new_page()
        page.on("request", lambda one: requests.append(one.url))
        page.goto(file.as_uri())
        return page

    yield opened
    context.close()
    assert [one for one in requests if not one.startswith("file://")] == []
