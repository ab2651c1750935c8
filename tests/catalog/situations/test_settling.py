"""Items under answers, held to going through every case."""

from hypothesis import given

from catalog.model.conditions import ALWAYS, NO_ANSWER
from catalog.model.item import Item
from catalog.model.reading import read_value
from catalog.situations.cases import Cases
from catalog.situations.settling import settled
from tests.catalog.situations.brute import every_case
from tests.catalog.situations.drawn import some_of
from tests.catalog.situations.test_cases import agrees, said
from tests.catalog.situations.whole import listed, whole_items
from tests.chances import chances

AGENT = {"id": "agent", "kind": "yes_no", "ask": "?"}
SMALL = {"id": "x", "name": "?", "questions": [AGENT]}


def under(answers, **elements):
    item = read_value(Item, {**SMALL, **elements})
    return settled(Cases.of(item), answers)


def left_open(item):
    """Give the conditions that an item still has."""
    entries = [*item.materials, *item.forms, *item.steps, *item.visits, *item.fees, *item.results, *item.conditions]
    inner = [one for form in item.forms for one in form.fields]
    return [one.when for one in (*entries, *inner, *item.parties, *item.situations) if one.when != ALWAYS]


@given(whole_items(), chances())
def test_with_all_answers_just_what_applies_is_left_and_nothing_is_open(item, chance):
    case = chance.choice(list(every_case(item)))
    found = settled(Cases.of(item), said(case))
    assert listed(found, case) == listed(item, case)
    assert (left_open(found), found.questions, found.promised_limit.cases) == ([], (), ())


@given(whole_items(), chances())
def test_with_some_answers_each_case_that_is_left_comes_to_the_same(item, chance):
    every = list(every_case(item))
    whole = chance.choice(every)
    some = some_of(chance, said(whole))
    found = settled(Cases.of(item), some)
    assert not {question.id for question in found.questions} & set(some)
    for case in every:
        if agrees(case, some):
            assert listed(found, case) == listed(item, case)


@given(whole_items(), chances())
def test_in_two_goes_it_comes_to_the_same_as_in_one(item, chance):
    case = said(chance.choice(list(every_case(item))))
    first = dict(list(case.items())[: chance.randint(0, len(case))])
    half = settled(Cases.of(item), first)
    assert settled(Cases.of(half), first) == half
    assert settled(Cases.of(half), case) == settled(Cases.of(item), case)


@given(whole_items())
def test_without_answers_only_what_can_never_apply_is_gone(item):
    found = settled(Cases.of(item), {})
    every = [listed(item, case) for case in every_case(item)]
    assert [listed(found, case) for case in every_case(item)] == every
    for name in ("materials", "fees", "results"):
        can_be = {one[0] for case in every for one in case[name]}
        was = {one.id: one.when for one in getattr(item, name)}
        assert {one.id for one in getattr(found, name)} == can_be
        if found.situations:  # one that can never hold is gone, and is not named any more
            assert all(one.when in (was[one.id], ALWAYS) for one in getattr(found, name))


def test_the_values_of_a_decided_case_become_the_default():
    case = {"id": "agent", "when": {"agent": True}, "number": 3, "unit": "month", "note": "较长"}
    limit = under({"agent": True}, promised_limit={"number": 5, "unit": "day", "note": "一般", "cases": [case]})
    assert (limit.promised_limit.number, limit.promised_limit.unit) == (3, "month")
    assert (limit.promised_limit.note.plain, limit.promised_limit.cases) == ("较长", ())
    other = under({"agent": False}, promised_limit={"number": 5, "unit": "day", "note": "一般", "cases": [case]})
    assert (other.promised_limit.number, other.promised_limit.note.plain) == (5, "一般")


def test_the_last_of_cases_that_leave_nothing_else_becomes_the_default():
    cases = [{"id": "a", "when": {"agent": True}, "number": 3}, {"id": "b", "when": {"agent": False}, "number": 4}]
    limit = under({}, promised_limit={"number": 5, "unit": "day", "cases": cases}).promised_limit
    assert (limit.number, [case.id for case in limit.cases]) == (4, ["a"])


def test_a_party_is_as_many_as_was_answered():
    count = {"id": "owners", "kind": "count", "ask": "?"}
    elements = {"questions": [count], "parties": [{"id": "owner", "name": "?", "count": "owners"}]}
    assert under({"owners": "3"}, **elements).parties[0].count == 3
    assert under({"owners": "3"}, **elements).questions == ()
    assert under({}, **elements).parties[0].count == "owners"
    assert under({}, **elements).questions[0].id == "owners"


def test_the_channel_place_audience_and_delivery_that_were_chosen_are_the_only_ones():
    elements = {
        "audience": ["person", "enterprise"],
        "channels": {"window": {"places": [{"place": "hall"}, {"place": "branch"}]}, "online": {"kind": "full"}},
        "results": [{"id": "r", "delivery": ["window", "mail"]}, {"id": "s", "delivery": ["window"]}],
    }
    found = under({"channel": "window", "place": "hall", "audience": "person", "delivery": "mail"}, **elements)
    assert [at.place for at in found.channels.window.places] == ["hall"]
    assert (found.channels.online, found.audience) == (None, ("person",))
    assert [result.delivery for result in found.results] == [("mail",), ("window",)]


def test_an_answer_to_what_may_not_be_asked_leaves_whether_it_is_asked():
    dependent = {"id": "kin", "kind": "yes_no", "ask": "?", "when": {"agent": True}}
    papers = [{"id": "m", "name": "?", "when": {"kin": True}}, {"id": "n", "name": "?", "when": {"not": {"kin": True}}}]
    found = under({"kin": True}, questions=[AGENT, dependent], materials=papers)
    whole = read_value(Item, {**SMALL, "materials": [{"id": "m", "name": "?", "when": {"agent": True}}]})
    assert found == whole


def test_a_way_back_to_nothing_is_an_end():
    steps = [
        {"id": "a", "name": "?", "phase": "accept", "when": {"agent": True}},
        {
            "id": "b",
            "name": "?",
            "phase": "review",
            "after": ["a"],
            "outcomes": [{"id": "o", "label": "?", "back_to": "a"}],
        },
    ]
    (step,) = under({"agent": False}, steps=steps).steps
    assert (step.after, step.outcomes[0].back_to, step.outcomes[0].end) == ((), "", True)


def test_a_question_whose_answer_is_offered_only_for_a_reason_keeps_the_reason():
    option = {"id": "p", "label": "?", "when": {"agent": True}}
    way = {"id": "way", "kind": "choice", "ask": "?", "options": [option, {"id": "q", "label": "?"}]}
    papers = [{"id": "m", "name": "?", "when": {"way": "p"}}]
    open_one = under({}, questions=[AGENT, way], materials=papers)
    assert [question.id for question in open_one.questions] == ["agent", "way"]
    assert under({"agent": True}, questions=[AGENT, way], materials=papers).questions[0].options[0].when == ALWAYS
    assert under({"agent": False}, questions=[AGENT, way], materials=papers).materials == ()


def test_what_no_one_said_stays_no_answer():
    found = under({"agent": NO_ANSWER}, materials=[{"id": "m", "name": "?", "when": {"agent": True}}])
    assert [question.id for question in found.questions] == ["agent"]
