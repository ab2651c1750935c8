"""One answer counts for every item that asks for it; what decides most is asked first."""

import pytest

from catalog.findings.errors import KeliError
from catalog.model.item import Item
from catalog.model.reading import read_value
from catalog.situations.cases import Cases
from catalog.situations.entitled import Entitling, Standing
from catalog.situations.matching import Matching

YES_NO = {"kind": "yes_no", "ask": "?"}
YES, OPEN, NO = Standing.ENTITLED, Standing.OPEN, Standing.NOT_ENTITLED


def age(limit: int):
    return {"id": "age", "kind": "number", "ask": "?", "bands": [{"id": "young", "below": limit}, {"id": "old"}]}


def choice(*options: str):
    return {"id": "kind", "kind": "choice", "ask": "?", "options": [{"id": one, "label": one} for one in options]}


def thing(*asked, met, **elements) -> Entitling:
    conditions = [{"id": f"c{at}", "text": "?", "met": one} for at, one in enumerate(met)]
    data = {"id": "i", "name": "?", "questions": asked, "conditions": conditions, **elements}
    return Entitling.of(Cases.of(read_value(Item, data)))


def standings(matching: Matching, **given) -> list[Standing]:
    return [one.standing for one in matching.under(given)]


def test_a_number_is_held_to_each_items_own_bands() -> None:
    matching = Matching([thing(age(limit), met=[{"age": "old"}]) for limit in (60, 80)])
    assert standings(matching, age="70") == [YES, NO]
    assert matching.read("age", "70") == "70"


def test_an_answer_counts_where_it_is_offered() -> None:
    matching = Matching([thing(choice("a", "b"), met=[{"kind": "a"}]), thing(choice("b", "c"), met=[{"kind": "c"}])])
    assert standings(matching, kind="a") == [YES, OPEN]
    assert standings(matching, kind="b") == [NO, NO]


def test_what_is_for_others_is_not_for_one() -> None:
    matching = Matching([thing(age(60), met=[{"age": "old"}], audience=[who]) for who in ("person", "enterprise")])
    assert standings(matching, age=70) == [YES, YES]
    assert standings(matching, age=70, audience="person") == [YES, NO]
    assert matching.open({"age": 70}) == ["audience"]
    assert matching.open({"age": 70, "audience": "person"}) == []


@pytest.mark.parametrize(
    "given", [{"agee": 3}, {"age": "x"}, {"kind": "d"}, {"audience": "nobody"}, {"situation": "s"}]
)
def test_an_answer_that_nothing_takes_is_refused(given) -> None:
    matching = Matching([thing(age(60), choice("a"), met=[{"age": "old"}, {"kind": "a"}], audience=["person"])])
    with pytest.raises(KeliError):
        matching.under(given)


def test_answers_that_exclude_each_other_in_an_item_entitle_to_nothing() -> None:
    only = {
        **choice("a", "b"),
        "options": [{"id": "a", "label": "a", "when": {"first": True}}, {"id": "b", "label": "b"}],
    }
    matching = Matching([thing({"id": "first", **YES_NO}, only, met=[{"kind": "a"}])])
    assert standings(matching, first=False, kind="a") == [NO]


def test_the_question_that_decides_most_comes_first_and_what_decides_nothing_is_not_asked() -> None:
    asked = [{"id": one, **YES_NO} for one in "abcd"]
    both, alone = thing(*asked, met=[{"a": True}, {"b": True}]), thing(*asked, met=[{"b": True}])
    matching = Matching([both, alone, thing(*asked, met=[{"c": True}])])
    assert matching.open({}) == ["b", "c", "a"]
    assert matching.open({"b": False}) == ["c"]
    assert matching.open({"b": False, "c": True}) == []


def test_a_question_waits_for_what_decides_whether_it_arises() -> None:
    asked = [{"id": "a", **YES_NO}, {"id": "b", **YES_NO, "when": {"a": True}}]
    matching = Matching([thing(*asked, met=[{"b": True}])])
    assert matching.open({}) == ["a"]
    assert matching.open({"a": True}) == ["b"]
    assert standings(matching, a=False) == [NO]
