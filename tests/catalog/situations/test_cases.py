"""What becomes of every entry under answers, held to going through every case."""

from pathlib import Path

from hypothesis import given

from catalog.library.library import Library
from catalog.model.conditions import NO_ANSWER, Verdict
from catalog.schema.kinds import Kind
from catalog.situations.cases import Cases
from tests.catalog.situations.brute import applying, every_case
from tests.catalog.situations.drawn import items, some_of
from tests.chances import chances

CITY = Path("examples/city")


def said(answers):
    """Leave out what a person would not say: no answer, and the situation, which follows."""
    return {key: value for key, value in answers.items() if value is not NO_ANSWER and key != "situation"}


def agrees(answers, some):
    """Say whether a case has these answers; one to a question that does not arise there says nothing."""
    return all(answers[question] in (answer, NO_ANSWER) for question, answer in some.items())


@given(items())
def test_every_entry_applies_in_the_cases_in_which_its_conditions_are_true(item):
    cases = Cases.of(item)
    for answers in every_case(item):
        given_answers = cases.under(said(answers))
        expected = applying(item, answers)
        found = {path: given_answers.verdict(path) for path in expected}
        assert found == {path: Verdict.APPLIES if is_so else Verdict.DOES_NOT_APPLY for path, is_so in expected.items()}


@given(items(), chances())
def test_under_some_answers_an_entry_depends_just_if_cases_that_are_left_differ(item, chance):
    cases = Cases.of(item)
    every = list(every_case(item))
    whole = chance.choice(every)
    some = some_of(chance, said(whole))
    left = [applying(item, answers) for answers in every if agrees(answers, some)]
    for path in left[0]:
        truths = {one[path] for one in left}
        verdict = Verdict.DEPENDS if len(truths) > 1 else Verdict.APPLIES if True in truths else Verdict.DOES_NOT_APPLY
        assert cases.under(some).verdict(path) is verdict


@given(items(), chances())
def test_an_entry_depends_on_questions_whose_answers_decide_it(item, chance):
    cases = Cases.of(item)
    whole = said(chance.choice(list(every_case(item))))
    some = some_of(chance, whole)
    for path in cases.granules:
        depends = cases.under(some).depends_on(path)
        assert bool(depends) == (cases.under(some).verdict(path) is Verdict.DEPENDS)
        assert not set(depends) & set(some)


def test_every_entry_of_the_example_items_that_stands_under_a_condition_is_a_granule():
    library = Library(CITY)
    for item_id in library.ids(Kind.ITEM):
        cases = Cases.of(library.item(item_id))
        assert {path[0] for path in cases.granules} <= set(cases.item.__struct_fields__)
        assert all(("materials", index) in cases.granules for index in range(len(cases.item.materials)))
