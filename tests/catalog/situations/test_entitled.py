"""Whether one is entitled, held to going through every case and deciding every condition by itself."""

from collections import defaultdict
from random import Random

from hypothesis import given

from catalog.model.conditions import NO_ANSWER, Verdict, verdict
from catalog.model.item import Item
from catalog.model.reading import read_value
from catalog.situations.cases import Cases
from catalog.situations.entitled import Entitling, Standing
from tests.catalog.situations.brute import every_case
from tests.catalog.situations.drawn import names_of, questions, some_of, when
from tests.chances import chances, drawn


def ticked(chance: Random) -> Item:
    """Draw an item with conditions, groups of them, and what ticks them off."""
    asked = questions(chance)
    names = names_of(asked)
    groups = [{"id": one, "name": "?", "need": chance.randint(1, 2)} for one in "gh"[: chance.randint(0, 2)]]
    conditions = []
    for at in range(chance.randint(1, 4)):
        condition = {"id": f"c{at}", "text": "?"}
        for element, often in (("met", 0.85), ("when", 0.35)):
            if chance.random() < often:
                condition[element] = when(chance, names)
        if groups and chance.random() < 0.5:
            condition["group"] = chance.choice(groups)["id"]
            condition["option"] = chance.choice(["", "x"])
        conditions.append(condition)
    if groups and chance.random() < 0.5:
        groups[0]["when"] = when(chance, names)
    data = {"questions": asked, "conditions": conditions, "condition_groups": groups}
    return read_value(Item, {"id": "drawn", "name": "?", **data})


def entitled(item: Item, answers) -> bool:
    """Decide a case without diagrams."""

    def true(condition) -> bool:
        return verdict(condition, answers) is Verdict.APPLIES

    groups = {group.id: group for group in item.condition_groups}
    alone = [one for one in item.conditions if one.group not in groups and one.met is not None and true(one.when)]
    if not all(true(one.met) for one in alone):
        return False
    for name, group in groups.items():
        options = defaultdict(list)
        for one in item.conditions:
            if one.group == name:
                options[one.option or one.id].append(one)
        every = [one for ones in options.values() for one in ones]
        if true(group.when) and every and all(one.met is not None for one in every):
            applying = ([one for one in ones if true(one.when)] for ones in options.values())
            if sum(bool(ones) and all(true(one.met) for one in ones) for ones in applying) < group.need:
                return False
    return True


def agrees(answers, some) -> bool:
    return all(answers[question] in (answer, NO_ANSWER) for question, answer in some.items())


@given(drawn(ticked), chances())
def test_one_is_entitled_just_if_one_is_in_every_case_that_is_left(item, chance):
    every = list(every_case(item))
    whole = chance.choice(every)
    said = {key: value for key, value in whole.items() if value is not NO_ANSWER and key != "situation"}
    some = some_of(chance, said)
    found = Entitling.of(Cases.of(item)).under(some)
    verdicts = {entitled(item, answers) for answers in every if agrees(answers, some)}
    expected = Standing.OPEN if len(verdicts) > 1 else Standing.ENTITLED if True in verdicts else Standing.NOT_ENTITLED
    assert found.standing is expected
    assert bool(found.questions) == (expected is Standing.OPEN)
    assert not set(found.questions) & set(some)
    assert (found.failed == ()) == (expected is not Standing.NOT_ENTITLED)


def item(*conditions, **elements) -> Item:
    asked = [{"id": one, "kind": "yes_no", "ask": "?"} for one in "ab"]
    listed = [{"id": f"c{at}", "text": "?", **one} for at, one in enumerate(conditions)]
    return read_value(Item, {"id": "i", "name": "?", "questions": asked, "conditions": listed, **elements})


def test_what_fails_and_what_is_open_is_named_with_its_questions() -> None:
    entitling = Entitling.of(Cases.of(item({"met": {"a": True}}, {"met": {"b": True}}, {})))
    open_ = entitling.under({"a": True})
    assert open_.open == ((("conditions", 1), ("b",)),)
    assert open_.unseen == (("conditions", 2),)
    assert entitling.under({"a": False}).failed == (("conditions", 0),)


def test_conditions_that_exclude_each_other_are_named_together() -> None:
    found = Entitling.of(Cases.of(item({"met": {"a": True}}, {"met": {"a": False}}))).under({})
    assert (found.standing, found.failed) == (Standing.NOT_ENTITLED, (("conditions", 0), ("conditions", 1)))


def test_a_group_that_an_answer_cannot_decide_keeps_nobody_out() -> None:
    group = {"condition_groups": [{"id": "g", "name": "?", "need": 1}]}
    found = Entitling.of(Cases.of(item({"met": {"a": True}, "group": "g"}, {"group": "g"}, **group))).under(
        {"a": False}
    )
    assert (found.standing, found.unseen) == (Standing.ENTITLED, (("conditions", 0), ("conditions", 1)))
