"""A member's item said in the bundle's terms: its conditions by the bundle's questions, its ids led by the member's.

A question of a member that has the id and the answers of one asked already is the same question. What the bundle
knows of a member's question stands in the place of the answer.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache, reduce
from typing import Any, Final, TypeVar

from msgspec import Struct, field
from msgspec.structs import replace

from catalog.bundles.joining import Joining
from catalog.bundles.simplifying import conjoined, disjoined
from catalog.model.bundle import Member
from catalog.model.conditions import (
    ALWAYS,
    NEVER,
    NOTHING_CHOSEN,
    AllOf,
    AnswerValue,
    AnyOf,
    Condition,
    Not,
    Test,
    Unless,
)
from catalog.model.item import Item
from catalog.model.known import Known
from catalog.model.parts import AmountCase, CountCase, LimitCase
from catalog.model.questions import Question, QuestionKind

Value = TypeVar("Value")
Case = TypeVar("Case", AmountCase, CountCase, LimitCase)

_ALL: Final[Condition] = ALWAYS
_SITUATION: Final = "situation"
_CONDITIONS: Final = (Test, AllOf, AnyOf, Not, Unless)


class Terms(Struct, frozen=True):
    """How a member's questions are called in the bundle."""

    member: Member
    item: Item
    names: Mapping[str, str]
    """The bundle's question, by the member's."""

    def said(self, condition: Condition) -> Condition:
        """Give a condition of the member in the bundle's terms."""
        match condition:
            case Test(question, values):
                return self._test(question, values)
            case AllOf(parts):
                return reduce(both, map(self.said, parts), _ALL)
            case AnyOf(parts):
                return any_of(tuple(map(self.said, parts)))
            case Not(part):
                return _turned(self.said(part), Not)
            case Unless(part):
                return _turned(self.said(part), Unless)

    def within(self, condition: Condition) -> Condition:
        """Give when something of the member applies in the bundle: the member does, and its own condition holds."""
        return both(self.member.when, _granted(self.said(condition)))

    def throughout(self, value: Value) -> Value:
        """Say every condition within a value in the bundle's terms; the value itself applies with the member only."""
        said: Value = self._throughout(value)
        when = getattr(said, "when", None)
        return said if when is None else replace(said, when=both(self.member.when, _granted(when)))  # type: ignore[type-var]

    def id(self, own: str) -> str:
        """Give the id of an entry of the member within the bundle."""
        return f"{self.member.id}--{own}"

    def _throughout(self, value: Any) -> Any:
        if isinstance(value, _CONDITIONS):
            return self.said(value)
        if isinstance(value, tuple):
            return tuple(map(self._throughout, value))
        changed, kind = {}, value.__class__
        for name in _names(kind):
            found = getattr(value, name)
            said = self._throughout(found)
            if said is not found and said != found:
                changed[name] = said
        return replace(value, **changed) if changed else value

    def _test(self, question: str, values: frozenset[AnswerValue]) -> Condition:
        known = self.member.answers.get(question)
        if known is not None:
            return _by_what_is_known(known, values)
        if question == _SITUATION and question not in self.names:
            held = (one.when for one in self.item.situations if one.id in values)
            return AnyOf(tuple(map(self.said, held)))
        return Test(self.names.get(question, question), values)


@cache
def _names(kind: type) -> tuple[str, ...]:
    """Name the fields of a record; none of what is no record. Asked of everything within every item."""
    return kind.__struct_fields__ if issubclass(kind, Struct) else ()


def both(one: Condition, other: Condition) -> Condition:
    """Give "and" of two conditions."""
    if NEVER in (one, other):
        return NEVER
    if ALWAYS in (one, other):
        return other if one == ALWAYS else one
    parts = conjoined((one, other))
    return parts[0] if len(parts) == 1 else AllOf(parts)


def all_of(conditions: Iterable[Condition]) -> Condition:
    """Give "and" of some conditions."""
    return reduce(both, dict.fromkeys(conditions), _ALL)


def first_that_applies(when: Condition, cases: Iterable[Case]) -> Iterator[tuple[Condition, Case]]:
    """Give cases of which the first that applies holds, each with when it does."""
    for case in cases:
        where = both(when, case.when)
        yield from [(where, case)] if where != NEVER else []
        when = both(when, _turned(case.when, Unless))


def any_of(conditions: tuple[Condition, ...]) -> Condition:
    """Give "or" of some conditions."""
    if ALWAYS in conditions:
        return ALWAYS
    parts = disjoined(conditions)
    return parts[0] if len(parts) == 1 else AnyOf(parts)


def _granted(condition: Condition) -> Condition:
    """Give a condition of which only matters where it is TRUE, which a test on no answer at all never is."""
    match condition:
        case Test(_, values):
            return condition if values else NEVER
        case AllOf(parts):
            return reduce(both, map(_granted, parts), _ALL)
        case AnyOf(parts):
            return any_of(tuple(map(_granted, parts)))
        case Unless(part):
            return _turned(_granted(part), Unless)
    return condition


def _turned(part: Condition, turn: Callable[[Condition], Condition]) -> Condition:
    """Give the opposite of a condition, in either sense; that of a constant is a constant."""
    if part in (ALWAYS, NEVER):
        return NEVER if part == ALWAYS else ALWAYS
    return turn(part)


def _by_what_is_known(known: Known, values: frozenset[AnswerValue]) -> Condition:
    if not known.from_:
        chosen = known.answer if isinstance(known.answer, frozenset) else frozenset({known.answer})
        met = not values.isdisjoint(chosen) or (not chosen and NOTHING_CHOSEN in values)
        return ALWAYS if met else NEVER
    if not known.map:
        return Test(known.from_, values)
    return Test(known.from_, frozenset(one for one, stands_for in _mapped(known) if stands_for in values))


def _mapped(known: Known) -> Iterator[tuple[AnswerValue, AnswerValue]]:
    words: Mapping[str, AnswerValue] = {"true": True, "false": False}
    yield from ((words.get(one, one), stands_for) for one, stands_for in known.map.items())


class Asking(Struct):
    """The questions of a bundle as its members are gone through."""

    questions: dict[str, Question]
    unasked: list[tuple[str, str]] = field(default_factory=list)
    """Questions of members that the bundle neither asks nor answers: the member, the question."""
    otherwise: list[tuple[str, str]] = field(default_factory=list)
    """Questions that have an id of the bundle's and other answers."""

    @classmethod
    def of(cls, joining: Joining) -> "tuple[Asking, tuple[Terms, ...]]":
        """Go through the members, and give the terms of each that is an item."""
        asking = cls({question.id: question for question in reversed(joining.bundle.questions)})
        own = frozenset(asking.questions)
        asking.questions = dict(reversed(asking.questions.items()))
        return asking, tuple(asking._terms(member, item, own) for member, item in joining.own)

    def _terms(self, member: Member, item: Item, own: frozenset[str]) -> Terms:
        open_ones = [question for question in item.questions if question.id not in member.answers]
        names = {question.id: self._name(member, question) for question in open_ones}
        terms = Terms(member, item, names)
        for question in open_ones:
            name = names[question.id]
            if name in own:
                continue
            self.unasked.append((member.id, question.id))
            asked, when = self.questions.get(name), terms.within(question.when)
            if asked is not None:
                self.questions[name] = replace(asked, when=any_of((asked.when, when)))
            else:
                options = tuple(replace(option, when=terms.said(option.when)) for option in question.options)
                self.questions[name] = replace(question, id=name, when=when, options=options)
        return terms

    def _name(self, member: Member, question: Question) -> str:
        asked = self.questions.get(question.id)
        if asked is None or same_question(asked, question):
            return question.id
        self.otherwise.append((member.id, question.id))
        return f"{member.id}--{question.id}"


def same_question(one: Question, other: Question) -> bool:
    """Say whether two questions of one id have the same answers, and so are the same question."""
    if one.kind is not other.kind:
        return False
    if one.kind is QuestionKind.NUMBER:
        return [(band.id, band.up_to, band.below) for band in one.bands] == [
            (band.id, band.up_to, band.below) for band in other.bands
        ]
    return {option.id for option in one.options} == {option.id for option in other.options}
