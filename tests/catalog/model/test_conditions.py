"""Conditions in three values, held to a brute force over every answer that may still come."""

from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from catalog.model.conditions import (
    ALWAYS,
    NO_ANSWER,
    OPEN,
    AllOf,
    AnyOf,
    Not,
    Truth,
    Verdict,
    condition_of,
    evaluate,
    questions_of,
    verdict,
    written,
)

F, N, T = Truth.FALSE, Truth.NEITHER, Truth.TRUE
SINGLE = {"size": ["small", "large"], "agent": [True, False]}
CHOSEN = [frozenset(), frozenset({"x"}), frozenset({"y"}), frozenset({"x", "y"})]
DOMAINS = {question: [*values, NO_ANSWER] for question, values in SINGLE.items()} | {"goods": [*CHOSEN, NO_ANSWER]}


@st.composite
def single_questions(draw: st.DrawFn):
    question = draw(st.sampled_from([*DOMAINS]))
    values = st.sampled_from(SINGLE.get(question, ["x", "y", "none"]))
    return {question: draw(values | st.lists(values, min_size=1, max_size=3, unique=True))}


WHENS = st.recursive(
    single_questions(),
    lambda inner: st.one_of(
        st.lists(inner, max_size=3).map(lambda parts: {"any": parts}),
        st.lists(inner, max_size=3).map(lambda parts: {"all": parts}),
        inner.map(lambda part: {"not": part}),
        st.lists(inner, min_size=2, max_size=3).map(lambda parts: {key: part[key] for part in parts for key in part}),
    ),
    max_leaves=6,
)
ANSWERS = st.fixed_dictionaries(
    {}, optional={question: st.sampled_from(values) for question, values in DOMAINS.items()}
)


def truth_of(when, answers) -> Truth:
    """Decide a `when` as the model's design says it, by counting: a second opinion, of data, not of conditions."""
    parts = [part_of(key, value, answers) for key, value in when.items()]
    return F if F in parts else N if N in parts else T


def part_of(key, value, answers) -> Truth:
    if key == "all":
        parts = [truth_of(part, answers) for part in value]
        return F if F in parts else N if N in parts else T
    if key == "any":
        parts = [truth_of(part, answers) for part in value]
        return T if T in parts else N if N in parts else F
    if key == "not":
        return {T: F, F: T, N: N}[truth_of(value, answers)]
    answer, wanted = answers[key], value if isinstance(value, list) else [value]
    if answer is NO_ANSWER:
        return N
    given_words = (answer or {"none"}) if isinstance(answer, frozenset) else {answer}
    return T if given_words & set(wanted) else F


def completions(answers):
    """Give every way in which the open questions may be answered."""
    open_ones = [question for question in DOMAINS if question not in answers]
    for values in product(*(DOMAINS[question] for question in open_ones)):
        yield {**answers, **dict(zip(open_ones, values, strict=True))}


@given(WHENS, ANSWERS)
def test_what_is_open_holds_the_truth_of_every_completion(when, answers) -> None:
    condition = condition_of(when)
    found = {truth_of(when, whole) for whole in completions(answers)}
    assert all(truth in evaluate(condition, answers) for truth in found)
    told = verdict(condition, answers)
    assert told is not Verdict.APPLIES or found == {T}
    assert told is not Verdict.DOES_NOT_APPLY or T not in found


@given(WHENS, st.fixed_dictionaries({question: st.sampled_from(values) for question, values in DOMAINS.items()}))
def test_when_all_is_answered_a_condition_has_one_truth(when, answers) -> None:
    condition, truth = condition_of(when), truth_of(when, answers)
    assert evaluate(condition, answers) == truth
    assert verdict(condition, answers) is (Verdict.APPLIES if truth is T else Verdict.DOES_NOT_APPLY)


@given(single_questions(), ANSWERS)
def test_a_single_question_is_told_as_exactly_as_can_be(when, answers) -> None:
    found = {truth_of(when, whole) for whole in completions(answers)}
    asked = next(iter(when))
    assert evaluate(condition_of(when), answers) == (OPEN if asked not in answers else found.pop())


@given(WHENS, WHENS, ANSWERS)
def test_the_laws_of_logic_hold_with_no_answers_and_open_questions(one, other, answers) -> None:
    p, q = condition_of(one), condition_of(other)

    def alike(left, right) -> bool:
        return evaluate(left, answers) == evaluate(right, answers)

    assert alike(Not(Not(p)), p)
    assert alike(Not(AllOf((p, q))), AnyOf((Not(p), Not(q))))
    assert alike(Not(AnyOf((p, q))), AllOf((Not(p), Not(q))))
    assert alike(AllOf((p, q)), AllOf((q, p)))
    assert alike(AnyOf((p, q)), AnyOf((q, p)))
    assert alike(AllOf((p,)), p)
    assert alike(AnyOf((p,)), p)
    assert alike(AllOf((p, ALWAYS)), p)
    assert alike(AnyOf((p, AnyOf(()))), p)
    assert alike(AllOf((p, AllOf((q, p)))), AllOf((AllOf((p, q)), p)))


@given(WHENS)
def test_what_is_written_is_read_as_it_was(when) -> None:
    condition = condition_of(when)
    assert condition_of(written(condition)) == condition


def test_tests_of_different_questions_are_written_side_by_side() -> None:
    when = {"size": ["large", "small"], "agent": True}
    assert written(condition_of(when)) == when


@given(WHENS, ANSWERS)
def test_an_answer_more_never_opens_what_was_decided(when, answers) -> None:
    condition = condition_of(when)
    before = evaluate(condition, answers)
    for whole in completions(answers):
        assert evaluate(condition, whole) | before == before


@given(WHENS)
def test_the_questions_of_a_condition_are_those_it_depends_on(when) -> None:
    named = set(questions_of(condition_of(when)))
    one = dict.fromkeys(DOMAINS, NO_ANSWER)
    for question, values in DOMAINS.items():
        if question not in named:
            assert all(truth_of(when, {**one, question: value}) == truth_of(when, one) for value in values)


@pytest.mark.parametrize(
    ("answers", "truth"),
    [
        ({}, OPEN),
        ({"agent": True}, T),
        ({"agent": False}, F),
        ({"agent": NO_ANSWER}, N),
    ],
)
def test_not_leaves_no_answer_as_it_is(answers, truth) -> None:
    swapped = {T: F, F: T}.get(truth, truth)
    assert evaluate(condition_of({"agent": True}), answers) == truth
    assert evaluate(condition_of({"not": {"agent": True}}), answers) == swapped
    assert evaluate(condition_of({"agent": [True, False]}), answers) == {F: T}.get(truth, truth)


def test_what_has_no_answer_does_not_apply_either_way() -> None:
    for when in ({"agent": True}, {"not": {"agent": True}}):
        assert verdict(condition_of(when), {"agent": NO_ANSWER}) is Verdict.DOES_NOT_APPLY
        assert verdict(condition_of(when), {}) is Verdict.DEPENDS


def test_no_condition_always_holds() -> None:
    assert condition_of(None) == condition_of({}) == ALWAYS
    assert verdict(ALWAYS, {}) is Verdict.APPLIES
    assert verdict(condition_of({"any": []}), {}) is Verdict.DOES_NOT_APPLY


@pytest.mark.parametrize(
    ("chosen", "wanted", "met"),
    [
        (frozenset({"x"}), ["x", "y"], True),
        (frozenset({"x", "y"}), "y", True),
        (frozenset(), "x", False),
        (frozenset(), "none", True),
        (frozenset({"x"}), "none", False),
        (frozenset(), ["none", "x"], True),
    ],
)
def test_of_several_options_one_is_enough_and_none_is_nothing_chosen(chosen, wanted, met) -> None:
    assert (evaluate(condition_of({"goods": wanted}), {"goods": chosen}) is T) is met
