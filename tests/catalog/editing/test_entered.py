"""What people type: paths and values."""

import pytest

from catalog.editing.element_paths import shown_path, typed_path
from catalog.editing.entered import entered
from catalog.findings.errors import KeliError
from catalog.schema.kinds import Kind

ITEM = {"materials": [{"id": "deed"}, {"id": "lease", "copies": 1}], "aliases": ["a"], "name": {"zh": "名"}}


@pytest.mark.parametrize(
    ("text", "path"),
    [
        ("materials.lease.copies", ("materials", 1, "copies")),
        ("materials.2.copies", ("materials", 1, "copies")),
        ("aliases.+", ("aliases", 1)),
        ("aliases.1", ("aliases", 0)),
        ("name.bo", ("name", "bo")),
        ("faq.+", ("faq", 0)),
        ("promised_limit.number", ("promised_limit", "number")),
        ("materials.1.when.agent", ("materials", 0, "when", "agent")),
        ("override.materials.new.copies", ("override", "materials", "new", "copies")),
        ("x.a.b", ("x", "a", "b")),
    ],
)
def test_a_path_is_read_by_data_and_schema(text, path) -> None:
    assert typed_path(Kind.ITEM, ITEM, text) == path


@pytest.mark.parametrize(
    "text", ["", "materials.", "materials.0", "materials.3", "materials.-1", "names", "materials.+.nam", "faq.1"]
)
def test_a_path_that_leads_nowhere_is_refused(text) -> None:
    with pytest.raises(KeliError):
        typed_path(Kind.ITEM, ITEM, text)


def test_a_path_is_written_as_it_is_typed() -> None:
    assert shown_path(ITEM, ("materials", 1, "copies")) == "materials.lease.copies"
    assert shown_path(ITEM, ("aliases", 0)) == "aliases.1"


@pytest.mark.parametrize(
    ("path", "text", "value"),
    [
        (("version",), "2", 2),
        (("version",), "two", "two"),
        (("name",), "2", "2"),
        (("name",), "{zh: 名, en: N}", {"zh": "名", "en": "N"}),
        (("state",), "暂停", "suspended"),
        (("state",), "in force", "in_force"),
        (("state",), "nothing", "nothing"),
        (("online_payment",), "是", True),
        (("online_payment",), "False", False),
        (("audience",), "person，企业法人", ["person", "enterprise"]),
        (("audience",), "[person, enterprise]", ["person", "enterprise"]),
        (("audience",), "", []),
        (("materials", 0, "copies"), "2", 2),
        (("materials", 0, "copies"), "{number: 1}", {"number": 1}),
        (("codes", "task"), "0012", "0012"),
        (("fees", 0, "amount", "number"), "12.5", 12.5),
        (("materials", 0, "when"), "{agent: true}", {"agent": True}),
        (("materials", 0, "when", "agent"), "true", True),
        (("parties", 0, "count"), "shareholders", "shareholders"),
        (("parties", 0, "count"), "3", 3),
        (("valid", "from"), "2026-01-01", "2026-01-01"),
    ],
)
def test_a_value_is_read_by_the_schemas_type(path, text, value) -> None:
    found = entered(Kind.ITEM, path, text)
    assert (found, type(found)) == (value, type(value))


@pytest.mark.parametrize("text", ["{a", "[1, 2", "{a: *b}", "{a: !!x 1}"])
def test_brackets_that_are_no_value_are_refused(text) -> None:
    with pytest.raises(KeliError) as caught:
        entered(Kind.ITEM, ("audience",), text)
    assert text in caught.value.message.zh


@pytest.mark.parametrize("text", ["[\udcff]", '["a"]\nname: "b"', "[" * 3000])
def test_brackets_that_hold_what_no_value_does_are_refused_in_short(text) -> None:
    with pytest.raises(KeliError) as caught:
        entered(Kind.ITEM, ("aliases",), text)
    assert len(caught.value.message.en) < 200
