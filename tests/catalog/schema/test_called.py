"""Elements are found by the names and labels that people read in findings."""

import pytest

from catalog.schema.called import elements_called, kind_called
from catalog.schema.fields import fields
from catalog.schema.kinds import Kind


def paths(text: str) -> list[tuple[Kind, str]]:
    return [(kind, ".".join(field.path)) for kind, field in elements_called(text)]


@pytest.mark.parametrize("text", ["promised_limit", "承诺办结时限", "Promised limit", "item.promised_limit"])
def test_an_element_is_found_by_name_and_by_label(text) -> None:
    assert paths(text) == [(Kind.ITEM, "promised_limit")]


@pytest.mark.parametrize("text", ["materials.waiver.by", "materials[].waiver.by", "materials.0.waiver.by"])
def test_a_path_is_found_with_and_without_the_entry(text) -> None:
    assert paths(text)[:1] == [(Kind.ITEM, "materials.*.waiver.by")]


def test_elements_of_registers_are_called_by_the_register() -> None:
    assert paths("places.hours") == [(Kind.PLACES, "*.hours")]


def test_a_name_that_is_nowhere_at_the_top_is_found_below() -> None:
    assert (Kind.ITEM, "materials.*.waiver") in paths("waiver")


@pytest.mark.parametrize("text", ["", ".", "nonesuch", "materials.nonesuch", "materials..id", "0"])
def test_what_is_not_there_is_not_found(text) -> None:
    assert paths(text) == []


def test_every_element_of_items_is_found_by_its_path() -> None:
    assert all(elements_called(field.name)[0][1] is field for field in fields(Kind.ITEM))


def test_kinds_of_files_are_called_by_name_and_label() -> None:
    assert (kind_called("laws"), kind_called("服务事项"), kind_called("nonesuch")) == (Kind.LAWS, Kind.ITEM, None)
