"""What one is entitled to for a terminal: what one gets, what is still open and why, what not and why not."""

from collections.abc import Iterator

from msgspec import Struct

from catalog.findings.phrasebook import phrasebook
from catalog.findings.visible import visible
from catalog.findings.words import Language
from catalog.situations.entitled import Standing
from exporters.reports.columns import filled
from exporters.reports.telling import Style
from guides.matching.view import Match, Matched

_INDENT = "   "


def lines(view: Match, style: Style) -> Iterator[str]:
    """Give the match line by line."""
    told = _Told(view, style)
    if not view.things:
        yield told.word("nothing_matched")
        return
    if view.answered:
        yield visible(told.word("your_answers", said=told.word("listing").join(view.answered)))
    for standing in Standing:
        yield from told.section(standing)
    yield from told.questions()


class _Told(Struct, frozen=True):
    view: Match
    style: Style

    def section(self, standing: Standing) -> Iterator[str]:
        """Say to what one stands that way."""
        things = [one for one in self.view.things if one.standing is standing]
        if things:
            yield from ("", self.style("place", self.word(standing, count=str(len(things)))))
        for one in things:
            yield visible(f" {one.title}  ") + self.style("faint", visible(one.id))
            yield from (visible(f"{_INDENT}{line}") for reason in self._reasons(one) for line in filled([reason]))

    def questions(self) -> Iterator[str]:
        """Say what else can be answered, so that it can be."""
        if self.view.questions:
            yield from ("", self.style("place", self.word("still_open")))
        for question in self.view.questions:
            yield visible(f"{_INDENT}{question.id}  {question.ask}")
            answers = (f"{str(choice.value).lower()} {choice.label}" for choice in question.choices)
            yield self.style("faint", visible(f"{_INDENT * 2}{' · '.join(answers)}"))

    def word(self, name: str, **slots: str) -> str:
        """Give a phrase."""
        return phrasebook(__package__)[name].format(slots).in_language(Language(self.view.language))

    def _reasons(self, one: Matched) -> Iterator[str]:
        yield from (self.word("fails", text=text) for text in one.failed)
        for left in one.open:
            yield self.word("hangs_on", text=left.text, questions=", ".join(left.questions))
        if one.standing is not Standing.NOT_ENTITLED:
            yield from (self.word("unseen", text=text) for text in one.unseen)
