"""Whatever conditions say, judging them ends with mistakes, never with an exception; and what is told is so."""

from datetime import date
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from catalog.model.conditions import Verdict, condition_of, verdict
from catalog.model.registers import Registers
from catalog.rules.pack import pack
from catalog.rules.subject import ItemSubject
from catalog.schema.kinds import Kind
from catalog.schema.labels import label
from tests.catalog.situations.brute import every_case

TODAY = date(2026, 1, 1)
FAMILIES = ("QUE", "TIM", "VIS", "CLM")
NAMES = ("a", "b", "c", "d")
BUILT_IN = ("channel", "situation", "place", "delivery", "audience")
VALUES = ("x", "y", "none", "window", "online", "plain", True, False)
TEXTS = ("免费，零材料，不用跑", "当场办结", "全程网办，最多跑一次", "?")


def whens(names=(*NAMES, *BUILT_IN)):
    """Draw a `when` that may name what is not there, or contradict itself."""
    value = st.sampled_from(VALUES) | st.lists(st.sampled_from(VALUES[:6]), min_size=1, max_size=2)
    test = st.dictionaries(st.sampled_from(names), value, min_size=1, max_size=2)
    return st.recursive(
        test,
        lambda inner: st.one_of(
            st.fixed_dictionaries({"any": st.lists(inner, min_size=1, max_size=2)}),
            st.fixed_dictionaries({"all": st.lists(inner, min_size=1, max_size=2)}),
            st.fixed_dictionaries({"not": inner}),
        ),
        max_leaves=3,
    )


@st.composite
def entries(draw: st.DrawFn, *parts: dict[str, object], names=(*NAMES, *BUILT_IN)):
    """Draw entries, each with a condition or none."""
    found = []
    for part in parts:
        entry = dict(part)
        if draw(st.booleans()):
            entry["when"] = draw(whens(names))
        found.append(entry)
    return found


@st.composite
def questions(draw: st.DrawFn, names):
    several = [{"id": "x", "label": "丙"}, {"id": "y", "label": "丁"}]
    options = draw(entries({"id": "x", "label": "甲"}, {"id": "y", "label": "乙"}, names=names))
    kinds = (
        {"id": "a", "kind": "choice", "ask": "甲？", "options": options},
        {"id": "b", "kind": "yes_no", "ask": "乙？"},
        {
            "id": "c",
            "kind": "multi",
            "ask": "丙？",
            "options": several,
        },
    )
    return draw(
        entries(*draw(st.lists(st.sampled_from(kinds), max_size=3, unique_by=lambda one: one["id"])), names=names)
    )


@st.composite
def data(draw: st.DrawFn, names=(*NAMES, *BUILT_IN)):
    """Draw the data of an item."""
    step = {"phase": "review", "name": "?", "by": "authority", "limit": {"number": 3, "unit": "working_day"}}
    limit = {"number": draw(st.integers(0, 9)), "unit": "working_day"}
    cases = draw(entries({"id": "one", "number": 5}, {"id": "two", "number": 1, "unit": "month"}, names=names))
    visit = {"cause": "interview", "reason": "?", "step": "two"}
    return {
        "id": "drawn",
        "name": draw(st.sampled_from(TEXTS)),
        "summary": draw(st.sampled_from(TEXTS)),
        "questions": draw(questions(names)),
        "situations": draw(entries({"id": "plain", "name": "甲"}, {"id": "other", "name": "乙"}, names=names)),
        "materials": draw(entries({"id": "m", "name": "?"}, {"id": "n", "name": "?", "party": "p"}, names=names)),
        "parties": [{"id": "p", "name": "?", "count": draw(st.sampled_from(["a", "b", 1]))}],
        "fees": draw(entries({"id": "f", "name": "?", "amount": {"number": 3}}, names=names)),
        "forms": draw(entries({"id": "f", "name": "?", "fields": []}, names=names)),
        "steps": draw(entries({**step, "id": "one"}, {**step, "id": "two", "after": ["one"]}, names=names)),
        "statutory_limit": {"number": draw(st.integers(0, 30)), "unit": "day"},
        "promised_limit": {**limit, "cases": [case for case in cases if "when" in case]},
        "visits": draw(entries({**visit, "id": "v"}, {**visit, "id": "w"}, names=names)),
        "results": draw(entries({"id": "r", "name": "?", "delivery": ["mail"]}, names=names)),
        "channels": draw(st.sampled_from([{"window": {"places": []}}, {"online": {"kind": "full"}}, {}])),
    }


def mistakes(item):
    subject = ItemSubject(Path(), "items/a/drawn.yaml", item, item, None, Registers(), today=TODAY)
    rules = [rule for rule in pack() if rule.code[:3] in FAMILIES and Kind.ITEM in rule.kinds and rule.scope == "item"]
    return [(mistake.code or rule.code, mistake) for rule in rules for mistake in rule.mistakes(subject)]


@given(data())
def test_any_conditions_can_be_judged(item):
    for code, mistake in mistakes(item):
        assert code
        assert label(Kind.ITEM, mistake.path, item).zh


@given(data(names=NAMES[:3]))
def test_what_is_said_never_or_always_to_apply_is_so_in_every_case(item):
    subject = ItemSubject(Path(), "items/a/drawn.yaml", item, item, None, Registers(), today=TODAY)
    every = list(every_case(subject.item))
    expected = {"QUE004": {Verdict.DOES_NOT_APPLY}, "QUE005": {Verdict.APPLIES}}
    for code, mistake in mistakes(item):
        if code in expected and mistake.path[0] in ("situations", "visits") and mistake.path[-1] == "when":
            when = condition_of(item[mistake.path[0]][mistake.path[1]]["when"])
            assert {verdict(when, answers) for answers in every} == expected[code]
