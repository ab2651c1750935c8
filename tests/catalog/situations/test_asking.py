"""How many questions are asked, held to every way through the interview."""

from fractions import Fraction

from hypothesis import given

from catalog.situations.asking import asking
from catalog.situations.cases import Cases
from catalog.situations.plan import Plan
from tests.catalog.situations.brute import every_case
from tests.catalog.situations.drawn import items
from tests.catalog.situations.test_paths import AGENT, item_of


def ways(plan, every, answers, chance):
    """Give every way through the interview: how many questions it has, and how likely it is."""
    question = plan.next(answers)
    if question is None:
        yield len(answers), chance
        return
    left = [case for case in every if all(case[name] == answer for name, answer in answers.items())]
    values = {case[question.id] for case in left}
    for value in values:
        yield from ways(plan, every, {**answers, question.id: value}, chance / len(values))


@given(items())
def test_numbers_of_questions_are_those_of_every_way_through_the_interview(item):
    plan = Plan.of(Cases.of(item))
    found = list(ways(plan, list(every_case(item)), {}, Fraction(1)))
    counted = asking(plan)
    assert counted.most == max(number for number, _ in found)
    assert counted.average == sum(number * chance for number, chance in found)


def test_a_question_that_follows_from_an_answer_is_asked_only_then():
    owner = {"id": "owner", "kind": "yes_no", "ask": "?", "when": {"agent": True}}
    materials = [{"id": "m", "name": "?", "when": {"owner": True}}]
    counted = asking(Plan.of(Cases.of(item_of(questions=[AGENT, owner], materials=materials))))
    assert (counted.average, counted.most) == (Fraction(3, 2), 2)


def test_where_nothing_depends_on_answers_nothing_is_asked():
    counted = asking(Plan.of(Cases.of(item_of(questions=[AGENT]))))
    assert (counted.average, counted.most, counted.when) == (0, 0, {})
