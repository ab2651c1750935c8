"""The copy for editors judges as the schema does, and says labels in one language."""

from collections.abc import Callable
from typing import Any

import jsonschema
import jsonschema_rs
import pytest

from catalog.findings.words import Language
from catalog.schema.draft7 import draft7, modeline
from catalog.schema.kinds import Kind
from catalog.schema.validate import violations

MUTANTS = 1500


@pytest.mark.parametrize("kind", Kind)
def test_the_copy_is_valid_draft_07(kind: Kind) -> None:
    jsonschema.Draft7Validator.check_schema(draft7(kind))


def test_the_copy_accepts_and_rejects_the_same(full_item: Any, mutant: Callable[[int], Any]) -> None:
    copy = jsonschema_rs.Draft7Validator(draft7(Kind.ITEM), validate_formats=True, offline=True)
    assert copy.is_valid(full_item)
    for seed in range(MUTANTS):
        data = mutant(seed)
        assert copy.is_valid(data) == (violations(Kind.ITEM, data) == []), seed


def test_labels_and_help_become_titles_and_descriptions() -> None:
    name = draft7(Kind.ITEM)["properties"]["name"]
    assert (name["title"], name["description"]) == ("事项名称", "正式名称，与基本目录一致。")
    assert draft7(Kind.ITEM, Language.EN)["properties"]["name"]["title"] == "Name"


def test_an_element_called_like_an_annotation_stays() -> None:
    assert "x" in draft7(Kind.ITEM)["properties"]


def test_a_first_line_leads_from_the_file_to_the_schema() -> None:
    assert modeline(Kind.ITEM) == "# yaml-language-server: $schema=../../.keli/schema/item.json"
    assert modeline(Kind.LAWS) == "# yaml-language-server: $schema=../.keli/schema/laws.json"
