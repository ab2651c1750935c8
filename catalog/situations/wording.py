"""Conditions in words of both languages: `“经营场所是自有还是租用？”答“租用”`.

Questions and options stand there as people read them, never by their ids.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from catalog.findings.phrasebook import phrasebook
from catalog.findings.words import Language, Words, plain
from catalog.model.conditions import ALWAYS, NOTHING_CHOSEN, AllOf, AnswerValue, AnyOf, Condition, Not, Test
from catalog.model.item import Item
from catalog.model.questions import Band, Question
from catalog.model.registers import Registers
from catalog.model.texts import Text
from catalog.schema.kinds import Kind
from catalog.schema.labels import name_of, word

_BUILT_IN = ("channel", "audience", "place", "delivery", "situation")


@dataclass(frozen=True, slots=True)
class Wording:
    """The words of an item's questions."""

    item: Item
    registers: Registers

    def said(self, condition: Condition) -> Words:
        """Say a condition."""
        match condition:
            case Test():
                return self._test(condition, "answered")
            case Not(Test() as test) if test.question not in _BUILT_IN:
                return self._test(test, "answered_otherwise")
            case Not(part):
                return _phrase("not", part=self.said(part))
            case AllOf(parts) | AnyOf(parts):
                return self._joined(condition, parts)

    def questions(self, questions: Iterable[str]) -> Words:
        """Name questions by what they ask."""
        return _listed("listing", [_phrase("quoted", text=self.question(one)) for one in questions])

    def question(self, question: str) -> Words:
        """Give what a question asks; its id where nothing is asked."""
        found = self._of(question)
        if found is None:
            return _phrase(question) if question in _BUILT_IN else plain(question)
        return words_of_text(found.ask) if found.ask else plain(question)

    def listed(self, question: str, values: Iterable[AnswerValue]) -> Words:
        """Name answers to a question one by one, each in quotes."""
        return _listed("listing", [_phrase("quoted", text=self.answers(question, [value])) for value in values])

    def answers(self, question: str, values: Iterable[AnswerValue]) -> Words:
        """Name answers to a question, in the order they stand there."""
        chosen = set(values)
        found = self._of(question)
        known = _labels(found) if found else {}
        order = [value for value in known if value in chosen] + sorted(chosen - known.keys(), key=str)
        return _listed("or_answer", [known.get(value) or self._built_in(question, str(value)) for value in order])

    def _joined(self, condition: Condition, parts: tuple[Condition, ...]) -> Words:
        if not parts:
            return _phrase("always" if condition == ALWAYS else "never")
        said = [_phrase("part", part=self.said(part)) if _is_compound(part) else self.said(part) for part in parts]
        return _listed("and" if isinstance(condition, AllOf) else "or", said)

    def _test(self, test: Test, phrase: str) -> Words:
        values = self.answers(test.question, test.values)
        if test.question in _BUILT_IN:
            return _phrase("is", question=self.question(test.question), values=values)
        return _phrase(phrase, question=self.question(test.question), values=values)

    def _of(self, question: str) -> Question | None:
        return next((one for one in self.item.questions if one.id == question), None)

    def _built_in(self, question: str, value: str) -> Words:
        match question:
            case "channel":
                return name_of(Kind.ITEM, ("channels", value))
            case "audience":
                return word(Kind.ITEM, ("audience",), value)
            case "delivery":
                return word(Kind.ITEM, ("results", "*", "delivery"), value)
            case "situation":
                return words_of_text(next((one.name for one in self.item.situations if one.id == value), Text(value)))
            case "place":
                return words_of_text(Text.of((self.registers.get(Kind.PLACES, value) or {}).get("name", value)))
        return plain(value)


def words_of_text(text: Text) -> Words:
    """Give a text of people in both languages, as far as it is there."""
    return Words(text.in_language(Language.ZH), text.in_language(Language.EN))


def _labels(question: Question) -> dict[AnswerValue, Words]:
    labels: dict[AnswerValue, Words] = {True: _phrase("yes"), False: _phrase("no"), NOTHING_CHOSEN: _phrase("nothing")}
    labels |= {option.id: words_of_text(option.label) for option in question.options}
    return labels | {band.id: _band(band, question) for band in question.bands}


def _band(band: Band, question: Question) -> Words:
    if band.label:
        return words_of_text(band.label)
    for name, bound in (("band_up_to", band.up_to), ("band_below", band.below)):
        if bound is not None:
            return _phrase(name, number=plain(f"{bound:f}"), unit=words_of_text(question.unit))
    return _phrase("band_above")


def _is_compound(condition: Condition) -> bool:
    return isinstance(condition, AllOf | AnyOf)


def _phrase(name: str, /, **slots: Words) -> Words:
    return phrasebook(__package__)[name].format(slots)


def _listed(separator: str, parts: list[Words]) -> Words:
    between = _phrase(separator)
    return Words(between.zh.join(part.zh for part in parts), between.en.join(part.en for part in parts))
