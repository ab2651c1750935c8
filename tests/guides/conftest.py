"""Maps and flows as readable outlines, and the items they are made of."""

from pathlib import Path

import pytest

from catalog.findings.words import Language
from catalog.library.library import Library
from catalog.model.item import Item
from catalog.model.reading import read_value
from catalog.model.registers import Registers
from catalog.schema.kinds import Kind
from guides.map.view import Card, Fact, Point
from guides.subject import Subject

CITY = Path(__file__).parents[2] / "examples" / "city"


@pytest.fixture(scope="session")
def city() -> Library:
    return Library(CITY)


@pytest.fixture(scope="session")
def subject_of(city):
    """Give the subject of an item of the city, in a language."""
    return lambda item_id, language=Language.ZH: Subject.of(city.item(item_id), city.registers, language)


@pytest.fixture(scope="session")
def small():
    """Make a subject of a few elements."""

    def made(language=Language.ZH, registers=None, **data) -> Subject:
        agent = [{"id": "agent", "kind": "yes_no", "ask": "请人代办吗？"}]
        item = read_value(Item, {"id": "x", "name": "小事", "questions": agent, **data})
        return Subject.of(item, registers or Registers(), language)

    return made


@pytest.fixture(scope="session")
def outline_of_map():
    return lambda view: "\n".join(map_lines(view)) + "\n"


@pytest.fixture(scope="session")
def outline_of_flow():
    return lambda view: "\n".join(flow_lines(view)) + "\n"


@pytest.fixture(scope="session")
def outline_of_sides():
    return lambda view: "\n".join(sides_lines(view)) + "\n"


@pytest.fixture(scope="session")
def outline_of_timeline():
    return lambda view: "\n".join(timeline_lines(view)) + "\n"


def map_lines(view):
    yield f"# {view.title}"
    yield from filter(None, (view.name, view.subtitle))
    yield " | ".join(f"{figure.caption} {figure.value} {figure.unit}".rstrip() for figure in view.figures)
    for branch in view.branches:
        yield f"\n## {branch.title} <{branch.id}, {branch.icon}>"
        for entry in branch.entries:
            yield from entry_lines(entry, "- ")
    yield from ("", view.description, view.footer)


def entry_lines(entry, mark: str):
    if isinstance(entry, Fact):
        yield f"{mark}{entry.key}: {entry.value}" + (f" <{entry.url}>" if entry.url else "")
    elif isinstance(entry, Point):
        yield f"{mark}{entry.text}"
    elif isinstance(entry, Card):
        yield f"{mark}{entry.title}" + "".join(f" [{badge}]" for badge in entry.badges)
        for inner in (*entry.facts, *entry.points):
            yield from entry_lines(inner, f"  {mark}")


def flow_lines(view):
    yield f"# {view.title}"
    yield view.subtitle
    yield ""
    for lane in view.lanes:
        yield f"lane {lane.number} {lane.title}".replace("  ", " ") + "".join(f" / {line}" for line in lane.captions)
    yield from (f"sign {sign}: {words}" for sign, words in view.legend)
    yield ""
    titles = {lane.id: lane.title for lane in view.lanes}
    for node in view.nodes:
        number = f"{node.number}. " if node.number else ""
        actor = f" / {node.actor}" if node.actor else ""
        where = f" @ {titles[node.lane]}" if node.lane else ""
        marks = [*(f" [{badge}]" for badge in node.badges), *(f" <{sign}>" for sign in sorted(node.signs)), where]
        yield f"{node.shape} {node.id}: {number}{node.title}{actor}" + "".join(marks)
        yield from (f"    {line}" for line in node.lines)
    yield ""
    for line in view.lines:
        signs = "".join(f" <{sign}>" for sign in sorted(line.signs))
        yield f"{line.source} -{line.kind}-> {line.target}" + (f": {line.label}" if line.label else "") + signs
    yield from ("", view.description, view.footer)


def sides_lines(view):
    yield from (f"# {view.title}", view.subtitle, f"{view.topic or '-'}: {' | '.join(view.columns)}")
    for section in view.sections:
        yield f"\n## {section.title}"
        for row in section.rows:
            yield f"{'*' if row.differs else ' '} {row.label}: {' | '.join(row.cells)}"
    yield from ("", view.note, view.description, view.footer)


def timeline_lines(view):
    yield from (f"# {view.title}", view.subtitle)
    for strip in view.strips:
        days = "" if strip.days is None else f" <{strip.days:g} {view.unit}>"
        yield f"\n## {strip.title or '-'}: {strip.total or '-'}{days}"
        for bar in strip.bars:
            badges = "".join(f" [{badge}]" for badge in bar.badges)
            mark = "=" if bar.critical else "-"
            yield f"{bar.begins:g} {mark} {bar.ends:g}: {bar.number}. {bar.title}{badges} / {bar.actor} / {bar.length}"
    yield from ("", *filter(None, (view.note, view.description, view.footer)))


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    if "item_id" in metafunc.fixturenames:
        metafunc.parametrize("item_id", list(Library(CITY).ids(Kind.ITEM)))
