"""A condition in words: `“经营场所是自有还是租用？”答“租用”`."""

from collections.abc import Iterable

from catalog.model.conditions import NOTHING_CHOSEN, AllOf, AnyOf, Condition, Not, Test
from catalog.model.questions import Band, Question
from guides.subject import Subject
from guides.wording.wording import number

_ELEMENTS = {"channel": ("channels",), "delivery": ("results", "delivery"), "place": ("visits", "place")}
"""Where what is built in is an element of another name; `audience` is its own."""

_BUILT_IN = ("channel", "audience", "delivery", "situation", "place")


def said(condition: Condition, subject: Subject) -> str:
    """Say a condition; empty where it always holds."""
    match condition:
        case Test():
            return _test(condition, subject)
        case AllOf(parts):
            return subject.words.phrase("and").join(_part(part, subject) for part in parts)
        case AnyOf(parts):
            return subject.words.phrase("or").join(_part(part, subject) for part in parts)
        case Not(part):
            return subject.words.phrase("when_not", part=said(part, subject))


def _part(condition: Condition, subject: Subject) -> str:
    text = said(condition, subject)
    compound = isinstance(condition, AllOf | AnyOf)
    return subject.words.phrase("when_part", part=text) if compound else text


def _test(test: Test, subject: Subject) -> str:
    values = sorted(test.values, key=str)
    question = subject.question(test.question)
    if question is not None:
        labels = _labels(question, values, subject)
        return subject.words.phrase("when_answer", ask=topic(question.id, subject), values=labels)
    if test.question not in _BUILT_IN:  # `keli check` finds it; a guide that was asked for all the same is no bug
        ask, labels = test.question, _joined(map(str, values), subject)
        return subject.words.phrase("when_answer", ask=ask, values=labels)
    labels = _joined((_builtin(test.question, str(value), subject) for value in values), subject)
    return subject.words.phrase(f"when_{test.question}", values=labels)


def _labels(question: Question, values: Iterable[str | bool], subject: Subject) -> str:
    known = {option.id: subject.words.text(option.label) for option in question.options}
    known |= {band.id: _band(band, question, subject) for band in question.bands}
    words = {True: subject.words.phrase("yes"), False: subject.words.phrase("no")}
    known[NOTHING_CHOSEN] = subject.words.phrase("when_nothing")
    order = [*known]
    chosen = sorted(values, key=lambda value: order.index(value) if value in order else len(order))
    labels = (words[value] if isinstance(value, bool) else known.get(value, value) for value in chosen)
    return _joined(labels, subject)


def topic(question_id: str, subject: Subject) -> str:
    """Give what a question is about, without the marks that make it one: `不满十六周岁吗？` → `不满十六周岁`."""
    question = subject.question(question_id)
    if question is None:
        return subject.words.label(*_ELEMENTS.get(question_id, (question_id,)))
    return subject.words.text(question.ask).rstrip("？?").removesuffix("吗").rstrip()


def answer(question_id: str, value: str | bool, subject: Subject) -> str:
    """Give what one answer to a question is called."""
    question = subject.question(question_id)
    if question is not None:
        return _labels(question, [value], subject)
    return _builtin(question_id, str(value), subject) if question_id in _BUILT_IN else str(value)


def _band(band: Band, question: Question, subject: Subject) -> str:
    if band.label:
        return subject.words.text(band.label)
    unit = subject.words.text(question.unit)
    for name, bound in (("band_up_to", band.up_to), ("band_below", band.below)):
        if bound is not None:
            return subject.words.phrase(name, number=number(bound), unit=unit)
    return subject.words.phrase("band_above")


def _builtin(name: str, value: str, subject: Subject) -> str:
    match name:
        case "channel":
            return subject.words.label("channels", value)
        case "audience":
            return subject.words.word("audience", value=value)
        case "delivery":
            return subject.words.word("results", "delivery", value=value)
        case "situation":
            return next((subject.words.text(one.name) for one in subject.item.situations if one.id == value), value)
    place = subject.place(value)
    return subject.words.text(place.name) if place else value


def _joined(labels: Iterable[str], subject: Subject) -> str:
    return subject.words.phrase("or_option").join(labels)
