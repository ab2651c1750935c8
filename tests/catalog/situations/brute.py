"""A second opinion: small items drawn at random, and every case of theirs decided one by one.

The questions that arise are found by going through them until nothing changes; conditions are decided by
`catalog.model.conditions`, which knows nothing of diagrams.
"""

from collections.abc import Iterator
from itertools import chain, combinations, product

from hypothesis import strategies as st

from catalog.model.conditions import ALWAYS, NO_ANSWER, Answers, Condition, Truth, Verdict, evaluate, verdict
from catalog.model.item import Item
from catalog.model.questions import Question, QuestionKind
from catalog.model.reading import read_value

NAMES = ("a", "b", "c")
OPTIONS = ("x", "y", "z")


def every_case(item: Item) -> Iterator[Answers]:
    """Give the answers of every case that can be, each once; what is not asked has no answer."""
    seen: set[tuple[tuple[str, object], ...]] = set()
    for chosen in product(*(list(_answers(question)) for question in item.questions)):
        given = dict(zip([question.id for question in item.questions], chosen, strict=True))
        settled = settle_case(item, given)
        key = tuple(settled.items())
        if key not in seen and all(_offered(question, settled) for question in item.questions):
            seen.add(key)
            yield settled


def settle_case(item: Item, given: Answers) -> Answers:
    """Leave out the answers to what does not arise, and add the situation."""
    answers = {question.id: NO_ANSWER for question in item.questions}
    for _ in item.questions:
        answers = {
            question.id: given[question.id] if _arises(question, answers) else NO_ANSWER for question in item.questions
        }
    held = {one.id: evaluate(one.when, answers) for one in item.situations}
    situation = frozenset(one for one, truth in held.items() if truth is Truth.TRUE)
    return {**answers, "situation": NO_ANSWER if Truth.NEITHER in held.values() else situation}


def _arises(question: Question, answers: Answers) -> bool:
    some = not question.options or question.kind is QuestionKind.MULTI
    some = some or any(verdict(option.when, answers) is Verdict.APPLIES for option in question.options)
    return some and verdict(question.when, answers) is Verdict.APPLIES


def _offered(question: Question, answers: Answers) -> bool:
    answer = answers[question.id]
    chosen = answer if isinstance(answer, frozenset) else {answer}
    only = {option.id: option.when for option in question.options if option.when != ALWAYS}
    return all(verdict(only.get(one, ALWAYS), answers) is Verdict.APPLIES for one in chosen)


def _answers(question: Question) -> Iterator[object]:
    ids = [option.id for option in question.options]
    match question.kind:
        case QuestionKind.MULTI:
            yield from map(frozenset, chain.from_iterable(combinations(ids, size) for size in range(len(ids) + 1)))
        case QuestionKind.YES_NO:
            yield from (True, False)
        case QuestionKind.NUMBER:
            yield from (band.id for band in question.bands)
        case _:
            yield from ids


@st.composite
def tests(draw: st.DrawFn, names: tuple[str, ...]):
    """Draw a `when` that tests one of these questions."""
    values = st.sampled_from([*OPTIONS, "none", True, False])
    value = draw(values | st.lists(st.sampled_from([*OPTIONS, "none"]), min_size=1, max_size=2, unique=True))
    return {draw(st.sampled_from(names)): value}


def whens(names: tuple[str, ...]):
    """Draw a `when` over these questions."""
    return st.recursive(
        tests(names),
        lambda inner: st.one_of(
            st.lists(inner, min_size=1, max_size=3).map(lambda parts: {"any": parts}),
            st.lists(inner, min_size=1, max_size=3).map(lambda parts: {"all": parts}),
            inner.map(lambda part: {"not": part}),
        ),
        max_leaves=4,
    )


@st.composite
def questions(draw: st.DrawFn, index: int):
    """Draw the question of an index; it may depend on those with a lower one, wherever they stand."""
    kind = draw(st.sampled_from(["choice", "yes_no", "multi", "number"]))
    question = {"id": NAMES[index], "kind": kind, "ask": "?"}
    earlier = NAMES[:index]
    if kind in ("choice", "multi"):
        question["options"] = [
            {"id": one, "label": one} for one in OPTIONS[: 2 if kind == "multi" else draw(st.integers(2, 3))]
        ]
    if kind == "number":
        question["bands"] = [{"id": "x", "up_to": 1}, {"id": "y", "below": 5}, {"id": "z"}]
    if earlier and draw(st.booleans()):
        question["when"] = draw(whens(earlier))
    if earlier and "options" in question and draw(st.integers(0, 3)) == 0:
        question["options"][0]["when"] = draw(whens(earlier))
    if draw(st.integers(0, 4)) == 0:
        question["ask_first"] = True
    return question


@st.composite
def items(draw: st.DrawFn) -> Item:
    """Draw a small item: up to three questions, some materials, a waiver, a case of a limit, a situation."""
    asked = [draw(questions(index)) for index in range(draw(st.integers(1, len(NAMES))))]
    names = tuple(question["id"] for question in asked)
    when = whens(names)
    situations = [{"id": "plain", "name": "?", "when": draw(when)}]
    any_when = when | st.just({"situation": "plain"})
    materials = [{"id": f"m{index}", "name": "?", "when": draw(any_when)} for index in range(draw(st.integers(1, 4)))]
    if draw(st.booleans()):
        materials[0]["waiver"] = {"by": "data", "when": draw(any_when)}
    cases = [{"id": f"c{index}", "when": draw(when), "number": index} for index in range(draw(st.integers(0, 2)))]
    data = {
        "id": "drawn",
        "name": "?",
        "questions": draw(st.permutations(asked)),
        "situations": situations,
        "materials": materials,
        "promised_limit": {"number": 20, "unit": "working_day", "cases": cases},
        "visits": [{"id": "v", "cause": "other", "reason": "?", "when": draw(when)}],
    }
    return read_value(Item, data)


def applying(item: Item, answers: Answers) -> dict[tuple[str | int, ...], bool]:
    """Say of every entry of a drawn item whether it applies in a case."""

    def true(condition: Condition) -> bool:
        return verdict(condition, answers) is Verdict.APPLIES

    found = {("materials", index): true(one.when) for index, one in enumerate(item.materials)}
    for index, one in enumerate(item.materials):
        if one.waiver:
            found["materials", index, "waiver"] = true(one.when) and true(one.waiver.when)
    cases = item.promised_limit.cases
    first = next((index for index, case in enumerate(cases) if true(case.when)), None)
    found |= {("promised_limit", "cases", index): index == first for index in range(len(cases))}
    return found | {("visits", index): true(one.when) for index, one in enumerate(item.visits)}
