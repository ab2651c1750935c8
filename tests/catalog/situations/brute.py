"""A second opinion: every case of a small item, decided one by one.

The questions that arise are found by going through them until nothing changes; conditions are decided by
`catalog.model.conditions`, which knows nothing of diagrams.
"""

from collections.abc import Iterator
from itertools import chain, combinations, product

from catalog.model.conditions import ALWAYS, NO_ANSWER, Answers, Condition, Truth, Verdict, evaluate, verdict
from catalog.model.item import Item
from catalog.model.questions import Question, QuestionKind


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
    """Leave out the answers to what does not arise or is not there, and add the situation."""
    answers = nothing = dict.fromkeys((name for name in given if name != "situation"), NO_ANSWER)
    for _ in item.questions:
        before, answers = (
            answers,
            nothing | {question.id: given[question.id] for question in item.questions if _arises(question, answers)},
        )
        if answers == before:
            break
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
