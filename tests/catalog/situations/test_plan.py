"""The question plan asks nothing useless and leaves nothing open, held to going through every case."""

from itertools import combinations, permutations

from hypothesis import given, settings

from catalog.model.conditions import ALWAYS, NO_ANSWER, Verdict
from catalog.model.item import Item
from catalog.model.reading import read_value
from catalog.situations.cases import Cases
from catalog.situations.plan import Plan
from tests.catalog.situations.brute import applying, every_case
from tests.catalog.situations.drawn import item, items
from tests.chances import chances


def walked(plan, case):
    """Answer as one is in a case, as long as something is asked; give the answers before each question, too."""
    answers, before = {}, []
    while question := plan.next(answers):
        before.append((question.id, dict(answers)))
        answers[question.id] = case[question.id]
    return answers, before


def left(every, answers):
    return [case for case in every if all(case[question] == answer for question, answer in answers.items())]


@given(items())
def test_after_the_interview_everything_is_decided_and_right(item):
    cases = Cases.of(item)
    plan = Plan.of(cases)
    for case in every_case(item):
        answers, _ = walked(plan, case)
        for path, applies in applying(item, case).items():
            assert cases.under(answers).verdict(path) is (Verdict.APPLIES if applies else Verdict.DOES_NOT_APPLY)


@given(items())
def test_a_question_is_asked_only_where_it_arises_and_has_an_answer_to_choose(item):
    plan = Plan.of(Cases.of(item))
    every = list(every_case(item))
    for case in every:
        for question, answers in walked(plan, case)[1]:
            chosen = {other[question] for other in left(every, answers)}
            assert NO_ANSWER not in chosen
            assert len(chosen) > 1


@given(items())
def test_no_question_is_useless_some_answers_to_it_lead_to_other_lists_or_other_choices(item):
    plan = Plan.of(Cases.of(item))
    every = list(every_case(item))
    for case in every:
        for question, answers in walked(plan, case)[1]:
            outcomes = {}
            for other in left(every, answers):
                outcomes.setdefault(other[question], set()).add(frozenset(applying(item, other).items()))
            choices = any(option.when != ALWAYS for one in item.questions for option in one.options)
            assert len(set(map(frozenset, outcomes.values()))) > 1 or choices or useful(item, every, answers, question)


def useful(item, every, answers, question):
    """Say whether two cases that differ in this question, and else in what follows from it, have different lists."""
    cases = [(case, applying(item, case)) for case in left(every, answers)]
    others = [one.id for one in item.questions if one.id != question]
    return any(
        one[question] != other[question]
        and here != there
        and all(one[name] == other[name] or NO_ANSWER in (one[name], other[name]) for name in others)
        for (one, here), (other, there) in combinations(cases, 2)
    )


@given(items())
def test_questions_to_be_asked_first_come_first_but_for_what_they_need(item):
    cases = Cases.of(item)
    order = Plan.of(cases).order
    first = [question for question in order if cases.space.questions[question].ask_first]
    needed = set(first)
    for question in reversed(order):
        needed |= cases.space.needs(question) if question in needed else set()
    assert set(order[: len(needed & set(order))]) == needed & set(order)


@given(items())
def test_the_plan_is_the_same_every_time(item):
    assert Plan.of(Cases.of(item)).order == Plan.of(Cases.of(item)).order


def expected(plan, every, answers):
    """Give how many questions are still asked on average, if every answer is as likely as the others."""
    question = plan.next(answers)
    if question is None:
        return 0
    chosen = {case[question.id] for case in left(every, answers)}
    return 1 + sum(expected(plan, every, {**answers, question.id: one}) for one in chosen) / len(chosen)


def average(plan, every, order):
    """Give how many questions are asked on average in an order."""
    return expected(type(plan)(plan.cases, order, plan.functions, plan.offers, plan.counts), every, {})


def possible_orders(plan):
    needs = {question: plan.cases.space.needs(question) & set(plan.order) for question in plan.order}
    for order in permutations(plan.order):
        if all(needs[question] <= set(order[:at]) for at, question in enumerate(order)):
            yield order


@settings(max_examples=max(1, settings.default.max_examples // 100))  # each is a hundred items
@given(chances())
def test_over_many_items_no_order_asks_much_less_on_average(chance):
    """The order is found greedily: for one item in a thousand another one asks a sixth less."""
    asked = best = 0
    for plan, every in map(planned, (item(chance) for _ in range(100))):
        if not plan.offers and not any(question.ask_first for question in plan.cases.item.questions):
            asked += average(plan, every, plan.order)
            best += min(average(plan, every, order) for order in possible_orders(plan))
    assert asked <= 1.01 * best


def planned(item):
    return Plan.of(Cases.of(item)), list(every_case(item))


def test_what_decides_the_options_of_another_question_is_not_asked_where_it_has_one_answer_left():
    options = [{"id": "x", "label": "x"}, {"id": "y", "label": "y"}]
    restricted = [{"id": "x", "label": "x", "when": {"a": True}}, *options[1:]]
    further = [{"id": "x", "label": "x", "when": {"b": "x"}}, *options[1:], {"id": "z", "label": "z"}]
    asked = [
        {"id": "a", "kind": "yes_no", "ask": "?"},
        {"id": "b", "kind": "choice", "ask": "?", "options": restricted},
        {"id": "c", "kind": "choice", "ask": "?", "options": further},
    ]
    needed = [{"id": "m", "name": "?", "when": {"a": True}}, {"id": "n", "name": "?", "when": {"c": "z"}}]
    item = read_value(Item, {"id": "one", "name": "?", "questions": asked, "materials": needed})
    plan = Plan.of(Cases.of(item))
    assert [question.id for question in plan.open({"a": False})] == ["c"]
    assert [question.id for question in plan.open({"a": True})] == ["b", "c"]
