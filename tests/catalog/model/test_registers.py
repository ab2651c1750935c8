"""What registers add to an item, and what stays the item's own."""

from hypothesis import given
from hypothesis import strategies as st

from catalog.model.registers import Registers
from catalog.schema.kinds import Kind

REGISTERS = Registers(
    {
        Kind.DOCUMENTS: {
            "id-card": {
                "id": "id-card",
                "name": "居民身份证",
                "kind": "certificate",
                "issuer": "公安机关",
                "files": {"sample": "files/id.svg"},
                "aliases": ["身份证"],
            }
        },
        Kind.ELEMENTS: {"area": {"id": "area", "name": "面积", "type": "number", "unit": "m²", "max_length": 9}},
        Kind.QUESTIONS: {"agent": {"id": "agent", "kind": "yes_no", "ask": "请人代办吗？"}},
    }
)


def test_a_material_and_a_result_take_what_the_document_says() -> None:
    filled = REGISTERS.fill({"materials": [{"id": "m", "document": "id-card"}], "results": [{"document": "id-card"}]})
    given_by_register = {
        "name": "居民身份证",
        "kind": "certificate",
        "issuer": "公安机关",
        "files": {"sample": "files/id.svg"},
    }
    assert filled["materials"] == [{**given_by_register, "id": "m", "document": "id-card"}]
    assert filled["results"] == [{**given_by_register, "document": "id-card"}]


def test_what_the_item_says_itself_holds() -> None:
    filled = REGISTERS.fill({"materials": [{"id": "m", "document": "id-card", "name": "父母身份证", "files": {}}]})
    assert filled["materials"][0]["name"] == "父母身份证"
    assert filled["materials"][0]["files"] == {}
    assert filled["materials"][0]["id"] == "m"


def test_a_field_takes_label_type_and_unit_of_its_element() -> None:
    fields = [{"id": "f", "element": "area", "unit": "亩"}, {"id": "g", "label": "姓名"}]
    filled = REGISTERS.fill({"forms": [{"id": "form", "fields": fields}, {"id": "bare"}]})
    assert filled["forms"][0]["fields"] == [
        {"label": "面积", "type": "number", "unit": "亩", "max_length": 9, "id": "f", "element": "area"},
        {"id": "g", "label": "姓名"},
    ]
    assert filled["forms"][1] == {"id": "bare", "fields": []}


def test_a_question_is_that_of_the_register_with_the_items_own_words() -> None:
    filled = REGISTERS.fill({"questions": [{"use": "agent", "ask": "谁来办？"}, {"use": "nobody"}, {"id": "q"}]})
    assert filled["questions"] == [
        {"id": "agent", "kind": "yes_no", "ask": "谁来办？"},
        {"use": "nobody"},
        {"id": "q"},
    ]


def test_an_entry_that_is_not_there_is_none() -> None:
    assert REGISTERS.get(Kind.DOCUMENTS, "nothing") is None
    assert REGISTERS.get(Kind.LAWS, "law") is None
    assert Registers().get(Kind.LAWS, "law") is None


ENTRIES = st.fixed_dictionaries(
    {},
    optional={
        "id": st.sampled_from(["a", "b"]),
        "document": st.sampled_from(["id-card", "nothing"]),
        "name": st.text(max_size=3),
        "use": st.sampled_from(["agent", "nothing"]),
    },
)


@given(
    st.fixed_dictionaries(
        {"id": st.just("x")},
        optional={key: st.lists(ENTRIES, max_size=3) for key in ("materials", "results", "questions")},
    )
)
def test_filling_adds_and_never_takes_away(item) -> None:
    before = repr(item)
    filled = REGISTERS.fill(item)
    assert repr(item) == before
    assert set(filled) == set(item)
    for key in set(item) - {"id"}:
        for own, whole in zip(item[key], filled[key], strict=True):
            assert {name: value for name, value in own.items() if name != "use"}.items() <= whole.items()
    assert REGISTERS.fill(filled) == filled or "questions" in item
