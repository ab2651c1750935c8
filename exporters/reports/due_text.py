"""When a case is done, for a terminal."""

from collections.abc import Iterator

from msgspec import Struct

from catalog.findings.phrasebook import phrasebook
from catalog.findings.visible import visible
from catalog.findings.words import Language
from exporters.reports.columns import wrapped
from exporters.reports.telling import Style
from guides.due.view import DueView, PauseView

_INDENT = "    "


def lines(view: DueView, style: Style) -> Iterator[str]:
    """Give it line by line: from when, how long, until when, and what may come on top."""
    told = _Told(Language(view.language), style, view)
    yield from (line for text in told.head() for line in wrapped(visible(text), 0))
    yield from told.day()
    yield from told.pauses()
    yield from told.notes()


class _Told(Struct, frozen=True):
    language: Language
    style: Style
    view: DueView

    def head(self) -> Iterator[str]:
        """Say what it is about, from when on, and what is promised."""
        yield from filter(None, (self.view.title, self.view.subtitle))
        yield self.phrase("begins_on", step=self.view.begins, day=self.view.accepted.said)
        yield self.phrase("promised_time", limits=self.phrase("or").join(self.view.promised))

    def day(self) -> Iterator[str]:
        """Say the last day of the limit, or the days it lies between."""
        first, last = self.view.earliest.said, self.view.limit_ends
        if last is None:
            said = self.phrase("done_never", first=first)
        elif last.day == self.view.earliest.day:
            said = self.phrase("done_by", day=first)
        else:
            said = self.phrase("done_between", first=first, last=last.said)
        yield self.style("place", said)

    def pauses(self) -> Iterator[str]:
        """Say what is not counted, and until when it is done with that."""
        if not self.view.pauses:
            return
        yield self.phrase("pauses")
        yield from (visible(f"{_INDENT}{self.pause(one)}") for one in self.view.pauses)
        latest = self.view.latest
        yield self.phrase("done_with_pauses", day=latest.said) if latest else self.phrase("done_some_day")

    def pause(self, one: PauseView) -> str:
        """Say a step that is not counted, and how long it may take."""
        length = one.length or self.phrase("pause_unlimited")
        return self.phrase("pause_certain" if one.certain else "pause_maybe", step=one.label, length=length)

    def notes(self) -> Iterator[str]:
        """Say what is still open, and what is estimated."""
        asked = [self.phrase("question_id", ask=ask, id=question) for question, ask in self.view.depends_on]
        if asked:
            said = self.phrase("depends_on_answers", questions=self.phrase("listed").join(asked))
            yield from (self.style("faint", line) for line in wrapped(visible(said), 0))
        if self.view.estimated:
            years = self.phrase("listed").join(map(str, self.view.estimated))
            yield from (self.style("warning", line) for line in wrapped(self.phrase("estimated", years=years), 0))

    def phrase(self, name: str, /, **slots: str) -> str:
        """Give a phrase of the reports."""
        return phrasebook(__package__)[name].format(slots).in_language(self.language)
