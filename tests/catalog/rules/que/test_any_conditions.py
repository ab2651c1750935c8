"""Whatever conditions say, judging them ends with mistakes, never with an exception; and what is told is so."""

from datetime import date
from functools import partial
from pathlib import Path

from hypothesis import given

from catalog.model.conditions import Verdict, condition_of, verdict
from catalog.model.registers import Registers
from catalog.rules.pack import pack
from catalog.rules.subject import ItemSubject
from catalog.schema.kinds import Kind
from catalog.schema.labels import label
from tests.catalog.situations.brute import every_case
from tests.catalog.situations.drawn import drawn, some

TODAY = date(2026, 1, 1)
FAMILIES = ("QUE", "TIM", "VIS", "CLM")
NAMES = ("a", "b", "c", "d")
BUILT_IN = ("channel", "situation", "place", "delivery", "audience")
VALUES = ("x", "y", "none", "window", "online", "plain", True, False)
TEXTS = ("免费，零材料，不用跑", "当场办结", "全程网办，最多跑一次", "?")


def when(chance, names, most=3):
    """Make a `when` that may name what is not there, or contradict itself."""
    if most == 1 or chance.randrange(2):
        return {name: _value(chance) for name in some(chance, names, 1, 2)}
    kind, size = chance.choice(("any", "all", "not")), chance.randint(1, 2)
    if kind == "not":
        return {"not": when(chance, names, most - 1)}
    return {kind: [when(chance, names, most - size) for _ in range(size)]}


def _value(chance):
    return chance.choice(VALUES) if chance.randrange(2) else chance.choices(VALUES[:6], k=chance.randint(1, 2))


def entries(chance, names, *parts):
    """Make entries, each with a condition or none."""
    return [{**part, "when": when(chance, names)} if chance.randrange(2) else part for part in parts]


def questions(chance, names):
    several = [{"id": "x", "label": "丙"}, {"id": "y", "label": "丁"}]
    options = entries(chance, names, {"id": "x", "label": "甲"}, {"id": "y", "label": "乙"})
    kinds = (
        {"id": "a", "kind": "choice", "ask": "甲？", "options": options},
        {"id": "b", "kind": "yes_no", "ask": "乙？"},
        {"id": "c", "kind": "multi", "ask": "丙？", "options": several},
    )
    return entries(chance, names, *some(chance, kinds, 0, 3))


def data(chance, names=(*NAMES, *BUILT_IN)):
    """Make the data of an item."""
    step = {"phase": "review", "name": "?", "by": "authority", "limit": {"number": 3, "unit": "working_day"}}
    limit = {"number": chance.randint(0, 9), "unit": "working_day"}
    visit = {"cause": "interview", "reason": "?", "step": "two"}

    def under(*parts):
        return entries(chance, names, *parts)

    cases = under({"id": "one", "number": 5}, {"id": "two", "number": 1, "unit": "month"})
    return {
        "id": "drawn",
        "name": chance.choice(TEXTS),
        "summary": chance.choice(TEXTS),
        "questions": questions(chance, names),
        "situations": under({"id": "plain", "name": "甲"}, {"id": "other", "name": "乙"}),
        "materials": under({"id": "m", "name": "?"}, {"id": "n", "name": "?", "party": "p"}),
        "parties": [{"id": "p", "name": "?", "count": chance.choice(["a", "b", 1])}],
        "fees": under({"id": "f", "name": "?", "amount": {"number": 3}}),
        "forms": under({"id": "f", "name": "?", "fields": []}),
        "steps": under({**step, "id": "one"}, {**step, "id": "two", "after": ["one"]}),
        "statutory_limit": {"number": chance.randint(0, 30), "unit": "day"},
        "promised_limit": {**limit, "cases": [case for case in cases if "when" in case]},
        "visits": under({**visit, "id": "v"}, {**visit, "id": "w"}),
        "results": under({"id": "r", "name": "?", "delivery": ["mail"]}),
        "channels": chance.choice([{"window": {"places": []}}, {"online": {"kind": "full"}}, {}]),
    }


def mistakes(item):
    subject = ItemSubject(Path(), "items/a/drawn.yaml", item, item, None, Registers(), today=TODAY)
    rules = [rule for rule in pack() if rule.code[:3] in FAMILIES and Kind.ITEM in rule.kinds and rule.scope == "item"]
    return [(mistake.code or rule.code, mistake) for rule in rules for mistake in rule.mistakes(subject)]


@given(drawn(data))
def test_any_conditions_can_be_judged(item):
    for code, mistake in mistakes(item):
        assert code
        assert label(Kind.ITEM, mistake.path, item).zh


@given(drawn(partial(data, names=NAMES[:3])))
def test_what_is_said_never_or_always_to_apply_is_so_in_every_case(item):
    subject = ItemSubject(Path(), "items/a/drawn.yaml", item, item, None, Registers(), today=TODAY)
    every = list(every_case(subject.item))
    expected = {"QUE004": {Verdict.DOES_NOT_APPLY}, "QUE005": {Verdict.APPLIES}}
    for code, mistake in mistakes(item):
        if code in expected and mistake.path[0] in ("situations", "visits") and mistake.path[-1] == "when":
            when = condition_of(item[mistake.path[0]][mistake.path[1]]["when"])
            assert {verdict(when, answers) for answers in every} == expected[code]
