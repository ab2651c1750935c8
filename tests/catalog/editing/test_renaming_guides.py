"""Renaming reaches authored guides: their heads, and the conditions of their text; every other byte stays."""

from pathlib import Path

import pytest

from catalog.check.engine import check
from catalog.editing.mentions import Renaming
from catalog.editing.named import FILES, locate
from catalog.editing.renaming import rename
from catalog.editing.renaming_entries import rename_entry
from catalog.editing.renaming_inner import rename_inner
from catalog.editing.workbench import Workbench
from catalog.schema.kinds import Kind

BASE = "food-business-new"
ITEM = "qingshi-amr--food-business-new"


@pytest.fixture
def written(city: Path):
    """Write a guide, rename something, and give what has become of the guide."""

    def made(text: str, change) -> str:
        (city / "guides" / "own.md").write_bytes(text.encode())
        bench = Workbench(city)
        change(bench)
        assert bench.changes().save(city) == ()
        return (city / "guides" / "own.md").read_bytes().decode()

    return made


def test_an_item_is_renamed_in_the_head(written, city) -> None:
    text = f"---\r\ntitle: 办证  # 草稿\r\nitem: {ITEM}\r\n---\r\n{ITEM} 就在这里\r\n"
    new = "qingshi-amr--food"
    assert written(text, lambda bench: rename(bench, locate(city, ITEM, FILES), new)) == text.replace(ITEM, new, 1)
    assert [finding for finding in check(city, 1).findings if finding.place.file.startswith("guides/")] == []


def test_a_shared_question_is_renamed_in_answers_and_conditions(written, city) -> None:
    text = (
        f"---\ntitle: 办证\nitem: {ITEM}\nanswers: {{agent: false}}\n---\n"
        "agent\n\n::: when {premises: rented, not: {agent: true}}\n租房\n::: when {agent: true}\n代办\n:::\n:::\n"
    )
    found = written(text, lambda bench: rename(bench, locate(city, "agent", (Kind.QUESTIONS,)), "proxy"))
    assert found == (
        f"---\ntitle: 办证\nitem: {ITEM}\nanswers: {{proxy: false}}\n---\n"
        "agent\n\n::: when {premises: rented, not: {proxy: true}}\n租房\n::: when {proxy: true}\n代办\n:::\n:::\n"
    )


def test_a_question_of_the_base_and_its_options_are_renamed_for_guides_of_its_items(written, city) -> None:
    text = f"---\ntitle: 办证\nitem: {ITEM}\n---\n::: when {{business: [catering, sales]}}\n饭馆\n:::\n"

    def change(bench: Workbench) -> None:
        base = locate(city, BASE, FILES)
        rename_inner(bench, base, ("questions", "business", "options"), Renaming("catering", "dining"))
        rename_entry(bench, base, "questions", Renaming("business", "trade"))

    assert written(text, change) == text.replace("business: [catering", "trade: [dining")


def test_a_condition_in_a_fence_is_an_example_and_stays(written, city) -> None:
    condition = "::: when {agent: true}\n"
    text = f"---\ntitle: 办证\nitem: {ITEM}\n---\n```\n{condition}```\n{condition}代办\n:::\n"
    found = written(text, lambda bench: rename(bench, locate(city, "agent", (Kind.QUESTIONS,)), "proxy"))
    assert found == text.replace(f"{condition}代办", f"{condition.replace('agent', 'proxy')}代办")


def test_a_guide_about_something_else_stays_as_it_is(written, city) -> None:
    text = "---\ntitle: 结婚\nitem: qingshi-civil--marriage-registration\n---\n::: when {agent: true}\n代办\n:::\n"
    assert written(text, lambda bench: rename(bench, locate(city, "agent", (Kind.QUESTIONS,)), "proxy")) == text


def test_a_guide_that_cannot_be_read_is_left_alone(written, city) -> None:
    text = f"---\ntitle: [办证\nitem: {ITEM}\n---\n::: when {{agent: true\n{ITEM}\n"
    assert written(text, lambda bench: rename(bench, locate(city, ITEM, FILES), "qingshi-amr--food")) == text
