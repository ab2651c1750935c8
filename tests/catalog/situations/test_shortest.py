"""The fewest answers that settle something, held to going through every case."""

from itertools import chain, combinations, product

from hypothesis import given

from catalog.model import conditions  # its class Test would be taken for a test
from catalog.model.conditions import NO_ANSWER, AllOf, Not, Verdict, verdict
from catalog.model.item import Item
from catalog.model.reading import read_value
from catalog.situations.cases import Cases
from catalog.situations.diagrams import FALSE, TRUE
from catalog.situations.shortest import shortest
from tests.catalog.situations.brute import applying, every_case
from tests.catalog.situations.drawn import NAMES, items
from tests.chances import chances

PREMISES = {"id": "premises", "kind": "choice", "ask": "?"}
PREMISES["options"] = [{"id": one, "label": one} for one in ("own", "rented", "lent")]


def answers_of(condition):
    return condition.parts if isinstance(condition, AllOf) else (condition,)


def in_cases_left(every, said):
    """Give whether it is so in each case with these answers; one to a question that does not arise says nothing."""
    return [so for answers, so in every if all(agrees(test, answers) for test in said)]


def agrees(test, answers):
    asked = next(conditions.tests_of(test)).question
    return answers[asked] is NO_ANSWER or verdict(test, answers) is Verdict.APPLIES


def ways_to_answer(space, size):
    """Give every way to answer so many questions or options: each one way, for two ways contradict each other."""
    tests = [list(answers_to(variable)) for variable in space.variables]
    return chain.from_iterable(product(*some) for some in combinations(filter(None, tests), size))


def answers_to(variable):
    """Give a test for every value of a question the items are drawn with."""
    if variable.option is not None:
        chosen = conditions.Test(variable.question, frozenset({variable.option}))
        yield from (chosen, Not(chosen))
    elif variable.question in NAMES:
        yield from (conditions.Test(variable.question, frozenset({value})) for value in variable.values)


@given(items(), chances())
def test_they_settle_it_and_no_fewer_would(item, chance):
    cases = Cases.of(item)
    path = chance.choice(list(cases.granules))
    found = shortest(cases, cases.granules[path])
    every = [(answers, applying(item, answers)[path]) for answers in every_case(item)]
    if found is None:
        assert not any(applies for _, applies in every)
        return
    assert in_cases_left(every, answers_of(found))
    assert all(in_cases_left(every, answers_of(found)))
    for size in range(len(answers_of(found))):
        for fewer in ways_to_answer(cases.space, size):
            left = in_cases_left(every, fewer)
            assert not left or not all(left)


def test_answers_that_serve_as_well_are_named_together():
    when = {"premises": ["rented", "lent"]}
    item = read_value(
        Item, {"id": "i", "name": "?", "questions": [PREMISES], "materials": [{"id": "m", "name": "?", "when": when}]}
    )
    cases = Cases.of(item)
    assert shortest(cases, cases.granules["materials", 0]) == conditions.Test("premises", frozenset({"rented", "lent"}))


def test_what_always_is_so_needs_no_answer_and_what_never_is_has_none():
    cases = Cases.of(read_value(Item, {"id": "i", "name": "?"}))
    assert shortest(cases, TRUE) == AllOf()
    assert shortest(cases, FALSE) is None
