"""All situations of an item for a terminal: the questions, the figures, the named situations, what is proved."""

from collections.abc import Iterator

from msgspec import Struct

from catalog.findings.phrasebook import phrasebook
from catalog.findings.visible import visible
from catalog.findings.words import Language
from catalog.model.conditions import Verdict
from catalog.situations.paths import Figure
from exporters.reports.columns import filled, padded, width, wrapped
from exporters.reports.telling import Style
from guides.situations.view import MeasureView, NamedView, OutcomeView, ProofView, SituationsView
from guides.wording.wording import number

_COLUMN = 9
_INDENT = "    "


def lines(view: SituationsView, style: Style) -> Iterator[str]:
    """Give the report line by line, no wider than a terminal but for words that are."""
    told = _Told(Language(view.language), style, view)
    for section in (told.head, told.questions, told.figures, told.channels, told.named, told.proofs, told.outcomes):
        yield from section()


class _Told(Struct, frozen=True):
    language: Language
    style: Style
    view: SituationsView

    def head(self) -> Iterator[str]:
        """Say what it is about, and how many situations there are."""
        yield from map(visible, filter(None, (self.view.title, self.view.name, self.view.subtitle)))
        yield ""
        how_many = self._phrase("situations_count", count=str(self.view.situations))
        average, most = number(self.view.average), str(self.view.most)
        asked = self._phrase("questions_asked", average=average, most=most) if self.view.most else ""
        yield from filled([how_many, asked or self._phrase("nothing_asked")])

    def questions(self) -> Iterator[str]:
        """Say the questions in order, and when each is asked."""
        yield from self._title("questions_in_order") if self.view.questions else ()
        for place, question in enumerate(self.view.questions, start=1):
            yield visible(f"{place:>2}. {question.ask}")
            if question.when:
                yield from self._faint(self._phrase("asked_only", when=question.when))

    def figures(self) -> Iterator[str]:
        """Say the figures as a table, and under each the answers that lead to its most."""
        yield from self._title("figures")
        measures = self.view.measures
        wide = max(width(self._measured(one)) for one in measures)
        heads = "".join(padded(self._phrase(name), -_COLUMN) for name in ("least", "median", "most"))
        yield self.style("faint", f"{_INDENT}{' ' * wide}{heads}")
        for one in measures:
            yield visible(f"{_INDENT}{padded(self._measured(one), wide)}{self._columns(one.figure)}")
            yield from self._worst(one)

    def channels(self) -> Iterator[str]:
        """Say how often one has to come by each channel."""
        yield from self._title("visits_by_channel") if self.view.channels else ()
        for one in self.view.channels:
            low, high = number(one.visits.least), number(one.visits.most)
            yield visible(f"{_INDENT}{one.label}{self._phrase('colon')}{low if low == high else f'{low}–{high}'}")

    def named(self) -> Iterator[str]:
        """Say of each named situation how many there are, and its figures."""
        yield from self._title("named_situations") if self.view.named else ()
        for one in self.view.named:
            yield visible(f" -  {one.label}")
            yield from (f"{_INDENT}{line}" for line in map(visible, self._of_named(one)))
        if self.view.unnamed:
            yield from self._faint(self._phrase("unnamed", answers=self.view.unnamed))

    def proofs(self) -> Iterator[str]:
        """Say what holds in every situation, and where what does not breaks."""
        yield from self._title("proofs")
        for proof in self.view.proofs:
            word = self._phrase("holds" if proof.holds else "breaks")
            role = "info" if proof.holds else "warning"
            yield f"{_INDENT}{self.style(role, word)}  {visible(proof.label)}"
            yield from self._faint(self._because(proof), _INDENT * 2)

    def outcomes(self) -> Iterator[str]:
        """Say the situations one by one, and how many more there are."""
        yield from self._title("every_situation") if self.view.outcomes else ()
        for place, outcome in enumerate(self.view.outcomes, start=1):
            said = outcome.answers or self._phrase("in_every_case")
            first, *rest = wrapped(said, len(_INDENT))
            yield visible(f"{place:>2}. {first}")
            yield from (visible(f"{_INDENT}{line}") for line in rest)
            yield from (self.style("faint", visible(f"{_INDENT}{line}")) for line in filled(self._numbers(outcome)))
        if self.view.more:
            yield self._phrase("more_situations", count=str(self.view.more))

    def _title(self, name: str) -> Iterator[str]:
        yield ""
        yield self.style("place", self._phrase(name))

    def _measured(self, one: MeasureView) -> str:
        return self._phrase("with_unit", label=one.label, unit=one.unit) if one.unit else one.label

    def _columns(self, figure: Figure | None) -> str:
        if figure is None:
            return padded(self._phrase("no_number"), -_COLUMN)
        return "".join(padded(number(one), -_COLUMN) for one in (figure.least, figure.median, figure.most))

    def _worst(self, one: MeasureView) -> Iterator[str]:
        if one.figure is None:
            return
        if one.worst:
            yield from self._faint(self._phrase("worst", answers=one.worst), _INDENT + "  ")
        if one.figure.unknown is Verdict.DEPENDS:
            yield from self._faint(self._phrase("without_number"), _INDENT + "  ")

    def _of_named(self, one: NamedView) -> Iterator[str]:
        if not one.situations:
            yield self._phrase("never_occurs")
            return
        labels = {measure.measure: measure for measure in self.view.measures}
        spans = [self._span(labels[measure], figure) for measure, figure in one.figures.items() if figure]
        yield from filled([self._phrase("situations_count", count=str(one.situations)), *spans])
        if one.same_as:
            yield self._phrase("same_as", others=self._phrase("listing").join(one.same_as))

    def _span(self, one: MeasureView, figure: Figure) -> str:
        low, high = number(figure.least), number(figure.most)
        return f"{one.label} {low if low == high else f'{low}–{high}'} {one.unit}".rstrip()

    def _numbers(self, outcome: OutcomeView) -> Iterator[str]:
        for one in self.view.measures:
            value = outcome.figures[one.measure]
            said = self._phrase("no_number") if value is None else f"{number(value)} {one.unit}"
            yield f"{one.label} {said}".rstrip()

    def _because(self, proof: ProofView) -> str:
        if proof.holds:
            return self._phrase("by_channel", channel=proof.channel) if proof.channel else ""
        return self._phrase("broken_by", answers=proof.breaking) if proof.breaking else self._phrase("in_no_case")

    def _faint(self, text: str, indent: str = _INDENT) -> Iterator[str]:
        for line in wrapped(text, len(indent)):
            yield self.style("faint", visible(f"{indent}{line}"))

    def _phrase(self, name: str, **slots: str) -> str:
        return phrasebook(__package__)[name].format(slots).in_language(self.language)
