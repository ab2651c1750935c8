"""Conditions in words of both languages: `“经营场所是自有还是租用？”答“租用”`, or short: `经营场所：租用`.

Questions and options stand there as people read them, never by their ids.
"""

from collections.abc import Iterable, Mapping
from enum import StrEnum
from typing import Final

from msgspec import Struct

from catalog.findings.phrasebook import phrasebook
from catalog.findings.words import Language, Words, plain
from catalog.model.conditions import ALWAYS, NOTHING_CHOSEN, AllOf, AnswerValue, AnyOf, Condition, Not, Test, Unless
from catalog.model.item import Item
from catalog.model.questions import Band, Question, QuestionKind
from catalog.model.registers import Registers
from catalog.model.texts import Text
from catalog.schema.kinds import Kind
from catalog.schema.labels import name_of, word

_ELEMENTS: Final = {
    "channel": ("channels",),
    "audience": ("audience",),
    "place": ("visits", "*", "place"),
    "delivery": ("results", "*", "delivery"),
    "situation": ("situations",),
}
"""By what is built in: the element that it asks for."""

_YES_OR_NO: Final[frozenset[AnswerValue]] = frozenset({True, False})
_FIXED: Final[Mapping[AnswerValue, str]] = {True: "yes", False: "no", NOTHING_CHOSEN: "nothing"}


class Style(StrEnum):
    """How conditions are said; a phrase whose name begins with the value stands in place of the common one."""

    SENTENCE = ""
    """As part of a sentence, every question and answer in quotes."""
    SHORT = "short_"
    """As a note beside what it is about."""


class Wording(Struct, frozen=True):
    """The words of an item's questions."""

    item: Item
    registers: Registers
    style: Style = Style.SENTENCE

    def said(self, condition: Condition) -> Words:
        """Say a condition."""
        match condition:
            case Test():
                return self._test(condition, "answered")
            case Not(Test() as test) | Unless(Test() as test) if plainly := self._turned(condition, test):
                return self._test(plainly, "answered")
            case Not(Test() as test) if not self._is_built_in(test.question):
                return self._test(test, "answered_otherwise")
            case Not(part) | Unless(part):
                return self._phrase("not", part=self.said(part))
            case AllOf(parts) | AnyOf(parts):
                return self._joined(condition, parts)

    def questions(self, questions: Iterable[str]) -> Words:
        """Name questions by what they ask."""
        return self._listed("listing", [self._phrase("quoted", text=self.question(one)) for one in questions])

    def question(self, question: str) -> Words:
        """Give what a question asks; its id where nothing is asked."""
        found = self._of(question)
        if found is None:
            return self._phrase(question) if question in _ELEMENTS else plain(question)
        return words_of_text(found.ask) if found.ask else plain(question)

    def topic(self, question: str) -> Words:
        """Give what a question is about, without the marks that make it one: `不满十六周岁吗？` → `不满十六周岁`."""
        if self._is_built_in(question):
            return name_of(Kind.ITEM, _ELEMENTS[question])
        asked = self.question(question)
        return Words(topic_of(asked.zh), topic_of(asked.en))

    def named(self, question: str) -> Words:
        """Name a question by its topic, with the id that stands in the file: `父母（parents）`."""
        topic = self.topic(question)
        return topic if topic == plain(question) else self._phrase("named", text=topic, id=plain(question))

    def listed(self, question: str, values: Iterable[AnswerValue]) -> Words:
        """Name answers to a question one by one, each in quotes."""
        said = [self._phrase("quoted", text=self.answers(question, [value])) for value in values]
        return self._listed("listing", said)

    def answers(self, question: str, values: Iterable[AnswerValue]) -> Words:
        """Name answers to a question, in the order they stand there."""
        chosen = set(values)
        found = self._of(question)
        known = self._labels(found) if found else {}
        order = [value for value in known if value in chosen] + sorted(chosen - known.keys(), key=str)
        return self._listed(
            "or_answer", [known.get(value) or self._unlabelled(question, str(value)) for value in order]
        )

    def _joined(self, condition: Condition, parts: tuple[Condition, ...]) -> Words:
        if not parts:
            return self._phrase("always" if condition == ALWAYS else "never")
        said = [self._part(part) for part in parts]
        return self._listed("and" if isinstance(condition, AllOf) else "or", said)

    def _part(self, part: Condition) -> Words:
        said = self.said(part)
        return self._phrase("part", part=said) if isinstance(part, AllOf | AnyOf) else said

    def _turned(self, condition: Not | Unless, test: Test) -> Test | None:
        """Give the test for yes in place of what is not no; `unless` holds, too, where the question does not arise."""
        found = self._of(test.question)
        if found is None or found.kind is not QuestionKind.YES_NO or not test.values < _YES_OR_NO:
            return None
        if isinstance(condition, Unless) and found.when != ALWAYS:
            return None
        return Test(test.question, _YES_OR_NO - test.values)

    def _test(self, test: Test, phrase: str) -> Words:
        values = self.answers(test.question, test.values)
        if self._is_built_in(test.question):
            return self._phrase(f"is_{test.question}", values=values)
        asked = self.topic(test.question) if self.style is Style.SHORT else self.question(test.question)
        return self._phrase(phrase, question=asked, values=values)

    def _of(self, question: str) -> Question | None:
        return next((one for one in self.item.questions if one.id == question), None)

    def _is_built_in(self, question: str) -> bool:
        return question in _ELEMENTS and self._of(question) is None

    def _labels(self, question: Question) -> dict[AnswerValue, Words]:
        labels: dict[AnswerValue, Words] = {option.id: words_of_text(option.label) for option in question.options}
        labels |= {band.id: self._band(band, question) for band in question.bands}
        return labels | {value: self._phrase(name) for value, name in _FIXED.items()}

    def _band(self, band: Band, question: Question) -> Words:
        if band.label:
            return words_of_text(band.label)
        for name, bound in (("band_up_to", band.up_to), ("band_below", band.below)):
            if bound is not None:
                number = plain(f"{bound.normalize():f}")
                return self._phrase(name, number=number, unit=words_of_text(question.unit))
        return self._phrase("band_above")

    def _unlabelled(self, question: str, value: str) -> Words:
        match question:
            case "channel":
                return name_of(Kind.ITEM, ("channels", value))
            case "audience" | "delivery":
                return word(Kind.ITEM, _ELEMENTS[question], value)
            case "situation":
                return words_of_text(next((one.name for one in self.item.situations if one.id == value), Text(value)))
            case "place":
                return words_of_text(Text.of((self.registers.get(Kind.PLACES, value) or {}).get("name", value)))
        return plain(value)

    def _phrase(self, name: str, /, **slots: Words) -> Words:
        phrases = phrasebook(__package__)
        return phrases.get(f"{self.style}{name}", phrases[name]).format(slots)

    def _listed(self, separator: str, parts: list[Words]) -> Words:
        between = self._phrase(separator)
        return Words(between.zh.join(part.zh for part in parts), between.en.join(part.en for part in parts))


def words_of_text(text: Text) -> Words:
    """Give a text of people in both languages, as far as it is there."""
    return Words(text.in_language(Language.ZH), text.in_language(Language.EN))


def topic_of(asked: str) -> str:
    """Give what is asked about without the marks that make it a question."""
    return asked.rstrip("？?").removesuffix("吗").rstrip() or asked
