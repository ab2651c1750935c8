"""Whatever conditions say, judging them ends with mistakes, never with an exception; and what is told is so."""

from functools import partial

from hypothesis import given

from catalog.model.conditions import Verdict, condition_of, verdict
from catalog.rules.judging import judged, wanted
from catalog.rules.rule import Scope
from catalog.schema.kinds import Kind
from catalog.schema.labels import label
from tests.catalog.rules.subjects import asked, subject_of
from tests.catalog.situations.brute import every_case
from tests.catalog.situations.drawn import some
from tests.chances import drawn

FAMILIES = ("QUE", "TIM", "VIS", "CLM")
NAMES = ("a", "b", "c", "d", "channel", "situation", "place", "delivery", "audience")
VALUES = ("x", "y", "none", "window", "online", "plain", True, False)
TEXTS = ("免费，零材料，不用跑", "当场办结", "全程网办，最多跑一次", "?")


def when(chance, most=3):
    """Make a `when` that may name what is not there, or contradict itself."""
    if most == 1 or chance.randrange(2):
        return {name: _value(chance) for name in some(chance, NAMES, 1, 2)}
    kind, size = chance.choice(("any", "all", "not")), chance.randint(1, 2)
    if kind == "not":
        return {"not": when(chance, most - 1)}
    return {kind: [when(chance, most - size) for _ in range(size)]}


def _value(chance):
    return chance.choice(VALUES) if chance.randrange(2) else chance.choices(VALUES[:6], k=chance.randint(1, 2))


def entries(chance, rate, *parts):
    """Make entries, so many in four under a condition."""
    return [{**part, "when": when(chance)} if chance.randrange(4) < rate else part for part in parts]


def questions(chance, under):
    several = [{"id": "x", "label": "丙"}, {"id": "y", "label": "丁"}]
    options = under({"id": "x", "label": "甲"}, {"id": "y", "label": "乙"})
    kinds = (
        {"id": "a", "kind": "choice", "ask": "甲？", "options": options},
        {"id": "b", "kind": "yes_no", "ask": "乙？"},
        {"id": "c", "kind": "multi", "ask": "丙？", "options": several},
    )
    return under(*some(chance, kinds, 0, 3))


def data(chance):
    """Make the data of an item."""
    step = {"phase": "review", "name": "?", "by": "authority", "limit": {"number": 3, "unit": "working_day"}}
    limit = {"number": chance.randint(0, 9), "unit": "working_day"}
    visit = {"cause": "interview", "reason": "?", "step": "two"}
    under = partial(entries, chance, chance.randrange(4))

    cases = under({"id": "one", "number": 5}, {"id": "two", "number": 1, "unit": "month"})
    return {
        "id": "drawn",
        "name": chance.choice(TEXTS),
        "summary": chance.choice(TEXTS),
        "questions": questions(chance, under),
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
    subject = subject_of(item)
    rules = [rule for rule in wanted(subject.settings, Scope.ITEM) if rule.code[:3] in FAMILIES]
    return [(mistake.code or rule.code, mistake) for rule, mistake in judged(rules, subject)]


@given(drawn(data))
def test_any_conditions_can_be_judged(item):
    for code, mistake in mistakes(item):
        assert code
        assert label(Kind.ITEM, mistake.path, item).zh


def sound(chance):
    """Make the data of an item with questions, situations and visits whose conditions name only what there is."""
    questions, entry = asked(chance)
    situations = [entry(id=one, name=one) for one in ("plain", "other")]
    visits = [entry(id=one, cause="interview", reason="?") for one in ("v", "w")]
    return {"id": "drawn", "name": "?", "questions": questions, "situations": situations, "visits": visits}


@given(drawn(sound))
def test_what_is_said_never_or_always_to_apply_is_so_in_every_case(item):
    every = list(every_case(subject_of(item).item))
    expected = {"QUE004": {Verdict.DOES_NOT_APPLY}, "QUE005": {Verdict.APPLIES}}
    for code, mistake in mistakes(item):
        if code in expected and mistake.path[0] in ("situations", "visits") and mistake.path[-1] == "when":
            when = condition_of(item[mistake.path[0]][mistake.path[1]]["when"])
            assert {verdict(when, answers) for answers in every} == expected[code]
