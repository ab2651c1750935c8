"""What data would spare people: papers of the government, fields that a register knows, visits for a check."""

from hypothesis import given

from catalog.metrics.demand import Source, Spared, demand, wishes
from catalog.model.item import Item
from catalog.model.reading import read_value
from catalog.model.registers import Registers
from catalog.schema.kinds import Kind
from tests.catalog.metrics.every_case import drawn_items

REGISTERS = Registers(
    {
        Kind.DOCUMENTS: {
            "card": {"id": "card", "name": "证", "shared": True, "dataset": "people"},
            "permit": {"id": "permit", "name": "许可", "shared": False},
        },
        Kind.ELEMENTS: {
            "name": {"id": "name", "name": "姓名", "dataset": "people"},
            "area": {"id": "area", "name": "面积"},
        },
        Kind.DATASETS: {"people": {"id": "people", "name": "人口库"}},
    }
)
GOVERNMENT = {"from": "government"}


def asked(**item):
    _, found = wishes(read_value(Item, {"id": "drawn", "name": "?", **item}), REGISTERS)
    return {(one.source, one.id): one.spared for one in found}


def material(**more):
    return {"id": "m", "name": "?", "source": GOVERNMENT, **more}


def test_a_shared_paper_asks_for_its_dataset_and_another_for_itself():
    found = asked(materials=[material(document="card"), material(document="permit"), material(name="判决书")])
    assert found == {
        (Source.DATASET, "people"): Spared(materials=1),
        (Source.DOCUMENT, "permit"): Spared(materials=1),
        (Source.DOCUMENT, "判决书"): Spared(materials=1),
    }


def test_what_is_waived_optional_or_the_applicants_own_asks_nothing():
    waived = material(document="card", waiver={"by": "data"})
    own = material(document="permit", source={"from": "applicant"})
    assert asked(materials=[waived, own, material(document="permit", necessity="optional")]) == {}


def test_what_is_waived_in_some_cases_only_still_asks():
    age = {"id": "age", "kind": "yes_no", "ask": "?"}
    waiver = {"by": "data", "when": {"age": True}}
    assert asked(questions=[age], materials=[material(document="permit", waiver=waiver)]) != {}


def test_fields_ask_for_the_dataset_that_knows_them_else_for_one_that_does():
    fields = [
        {"id": "a", "label": "?", "element": "name"},
        {"id": "b", "label": "?", "element": "area"},
        {"id": "c", "label": "?", "element": "name", "prefill": {"dataset": "people"}},
        {"id": "d", "label": "?"},
    ]
    found = asked(forms=[{"id": "f", "name": "?", "fields": fields}])
    assert found == {(Source.DATASET, "people"): Spared(fields=1), (Source.ELEMENT, "area"): Spared(fields=1)}


def test_visits_for_a_check_ask_for_it_and_others_do_not():
    visits = [{"id": "v", "cause": cause, "reason": "?"} for cause in ("identity_check", "original_check", "signing")]
    assert {wished for _, wished in asked(visits=visits)} == {"identity_check", "original_check"}


def test_what_spares_most_comes_first_and_names_its_items():
    one = ("a", wishes(item("a", 1), REGISTERS)[1])
    two = ("b", wishes(item("b", 2), REGISTERS)[1])
    first, second = demand([one, two])
    assert (first.wish.id, first.wish.spared, first.items) == ("permit", Spared(materials=3), ("a", "b"))
    assert (second.wish.id, second.items) == ("people", ("a", "b"))


def item(name, count):
    materials = [material(document="permit")] * count
    fields = [{"id": "a", "label": "?", "element": "name"}]
    forms = [{"id": "f", "name": "?", "fields": fields}]
    return read_value(Item, {"id": name, "name": "?", "materials": materials, "forms": forms})


@given(drawn_items())
def test_no_item_asks_more_than_it_has(drawn):
    spared = sum((one.spared for one in wishes(drawn, REGISTERS)[1]), Spared())
    assert spared.materials <= len(drawn.materials)
    assert spared.visits <= len(drawn.visits)
