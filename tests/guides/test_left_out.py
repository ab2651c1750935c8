"""Every element of every example is told by each view, or left out of it for a reason that is written down."""

from functools import cache

import pytest
from msgspec import to_builtins
from msgspec.structs import replace

from catalog.findings.words import Language
from catalog.library.library import Library
from catalog.schema.fields import field_at
from catalog.schema.kinds import Kind
from catalog.schema.ordering import dotted
from guides.brief.build import brief_of
from guides.checklist.build import checklist
from guides.elements import elements_of
from guides.flow.build import flow_of
from guides.left_out import left_out, views
from guides.map.build import map_of
from guides.sides.build import sides_of
from guides.subject import Subject
from guides.timeline.build import timeline_of
from tests.guides.conftest import CITY
from tests.guides.test_document import another, at, put, squeezed, wordings

BUILDERS = {
    "brief": brief_of,
    "checklist": lambda subject: checklist(subject, subject.cases, {}),
    "map": map_of,
    "flow": flow_of,
    "timeline": timeline_of,
    "sides": sides_of,
}
TO_PROGRAMS = {"granule", "badge_of", "id", "source", "target", "lane"}
LIBRARY = Library(CITY)


def texts(value):
    if isinstance(value, str):
        yield f"{value}\n"
    elif isinstance(value, dict):
        for name, inner in value.items():
            yield from texts(inner) if name not in TO_PROGRAMS else ()
    elif isinstance(value, list | tuple):
        for inner in value:
            yield from texts(inner)
    else:
        yield f"{value}\n"


def shown(view: str, subject: Subject) -> str:
    return "".join(texts(to_builtins(BUILDERS[view](subject))))


@cache
def subject(item: str) -> Subject:
    return Subject.of(LIBRARY.item(item), LIBRARY.registers, Language.ZH)


@cache
def whole(view: str, item: str) -> str:
    return shown(view, subject(item))


@cache
def changes():
    """Give one change of each element, of the first item that has it."""
    seen = {}
    for item_id in LIBRARY.ids(Kind.ITEM):
        item = LIBRARY.item(item_id)
        for field, path in elements_of(item):
            pattern = dotted(field.path)
            if pattern not in seen and (other := another(field, at(item, path), item)) is not None:
                seen[pattern] = (item_id, path, other)
    return seen


def is_left_out(pattern: str, view: str) -> bool:
    parts = pattern.split(".")
    return any(".".join(parts[:length]) in left_out(view) for length in range(1, len(parts) + 1))


def test_the_views_that_leave_something_out_are_all_there_are_but_the_guide() -> None:
    assert set(views()) == set(BUILDERS)


@pytest.mark.parametrize("view", BUILDERS)
def test_what_is_left_out_is_an_element_and_has_a_reason_in_both_languages(view) -> None:
    for name, why in left_out(view).items():
        assert why.zh
        assert why.en
        assert any(found(name.split("."))), name


def found(parts):
    """Give the element of a dotted name, lists passed over."""
    ways = [[parts[0]]]
    for part in parts[1:]:
        ways = [[*way, *between, part] for way in ways for between in ([], ["*"])]
    return (field_at(Kind.ITEM, tuple(way)) for way in ways)


@pytest.mark.parametrize("view", BUILDERS)
def test_a_change_of_any_element_changes_the_view_or_it_is_left_out(view) -> None:
    unnoticed = []
    for pattern, (item_id, path, other) in changes().items():
        if is_left_out(pattern, view):
            continue
        changed = replace(subject(item_id), item=put(subject(item_id).item, path, other))
        if shown(view, changed) == whole(view, item_id):
            unnoticed.append(pattern)
    assert unnoticed == []


@pytest.mark.parametrize("view", ["brief", "checklist", "map"])
def test_every_text_is_in_a_document_or_left_out(view) -> None:
    silent = set()
    for item_id in LIBRARY.ids(Kind.ITEM):
        said = squeezed(whole(view, item_id))
        for field, path in elements_of(subject(item_id).item):
            pattern = dotted(field.path)
            wanted = wordings(field, at(subject(item_id).item, path), subject(item_id))
            if any(squeezed(text) not in said for text in wanted) and not is_left_out(pattern, view):
                silent.add((item_id, pattern))
    assert silent == set()
