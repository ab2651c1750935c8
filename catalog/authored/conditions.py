"""The condition of a `::: when {…}`: a `when` as items write it, held to the schema and to the item's questions."""

from collections.abc import Iterator, Mapping

from msgspec import Struct

from catalog.authored.flaws import at, flaw, meant, reason
from catalog.authored.guide import AuthoredGuide, Part, When
from catalog.findings.finding import Args, Finding
from catalog.model.conditions import NOTHING_CHOSEN, AnswerValue, Condition, Test, condition_of, tests_of
from catalog.model.item import Item
from catalog.model.questions import QuestionKind
from catalog.schema.kinds import Kind
from catalog.schema.validate import violations
from catalog.situations.asked import Asked, asked_of
from catalog.situations.cycles import SITUATION
from catalog.storage.reader import read


def whens(parts: tuple[Part, ...]) -> Iterator[When]:
    """Give all conditions of a guide, also those within others."""
    for part in parts:
        if isinstance(part, When):
            yield part
            yield from whens(part.parts)


def condition(when: When) -> Condition | None:
    """Read a condition; None where it is none."""
    data = read(f"when: {when.written}\n".encode(), "")
    written = data.data.get("when") if isinstance(data.data, dict) else None
    if data.findings or not isinstance(written, dict) or not written:
        return None
    item = {"materials": [{"id": "m", "name": "m", "when": written}]}
    if any("when" in wrong.path for wrong in violations(Kind.ITEM, item)):
        return None
    return condition_of(written)


def wrong_conditions(guide: AuthoredGuide, item: Item) -> Iterator[Finding]:
    """Give the conditions that are none, or name a question or an answer that the item has not."""
    known = _Known({one.id: one for one in asked_of(item)}, tuple(situation.id for situation in item.situations))
    for when in whens(guide.parts):
        place, found = at(guide.file, when.line), condition(when)
        if found is None:
            yield flaw("GDE004", place, {"reason": reason("GDE004", "no_condition", written=when.written)})
        for test in tests_of(found) if found is not None else ():
            for name, args in known.wrong(test):
                yield flaw("GDE004", place, args, name)


class _Known(Struct, frozen=True):
    """What a condition may name."""

    asked: Mapping[str, Asked]
    situations: tuple[str, ...]

    def wrong(self, test: Test) -> Iterator[tuple[str, Args]]:
        """Give what a test names that there is not, and what to say of it."""
        questions = [*self.asked, *([SITUATION] if self.situations else [])]
        if test.question not in questions:
            said = reason("GDE004", "no_question", name=test.question)
            yield test.question, {"reason": said, "meant": meant(test.question, questions)}
            return
        values = self._values(test.question)
        for value in sorted(_text(value) for value in test.values):
            if value not in values:
                said = reason("GDE004", "no_answer", name=value, question=test.question)
                yield value, {"reason": said, "meant": meant(value, values)}

    def _values(self, question: str) -> list[str]:
        asked = self.asked.get(question)
        if asked is None:
            return list(self.situations)
        none = [NOTHING_CHOSEN] if asked.kind is QuestionKind.MULTI else []
        return [*map(_text, asked.values), *none]


def _text(value: AnswerValue) -> str:
    return str(value).lower() if isinstance(value, bool) else value
