"""The key figures 四个关键数字: visits, promised time, materials to hand in, fee.

Where a figure depends on the situation it is what the situations lie between, exactly; where the questions are too
tangled for that, it is a bound, and says so.
"""

from collections.abc import Iterator, Mapping
from math import inf
from typing import Final

from msgspec.structs import replace

from catalog.model.conditions import Test
from catalog.situations.diagrams import FALSE
from catalog.situations.effort import TooTangledError
from catalog.situations.extremes import Extremes, extremes
from catalog.situations.measures import Measure
from guides.map.channels import offered
from guides.map.view import Figure
from guides.subject import Subject
from guides.wording.quantities import period, unit
from guides.wording.wording import number

_ENOUGH: Final = 500_000
"""Effort for one figure, a fraction of a second: a map is made of every item, and bounds are good enough for it."""


def figures(subject: Subject) -> tuple[Figure, ...]:
    """Give the four figures of an item."""
    return (_visits(subject), _limit(subject), _materials(subject), _fee(subject))


def visits_by_channel(subject: Subject) -> Mapping[str, Extremes]:
    """Give how often one has to come by each channel offered; by "" where the item offers none by name."""
    try:
        return dict(_visits_by_channel(subject))
    except TooTangledError:
        return {}


def figure_said(span: Extremes | None, subject: Subject) -> str:
    """Say what a figure lies between; None is one too tangled even for bounds."""
    if span is None:
        return subject.words.phrase("figure_varies")
    low, high = number(span.least), number(span.most)
    if not span.exact:
        return subject.words.phrase("figure_at_most", number=high)
    if low == high:
        return low
    return subject.words.phrase("range" if span.least >= 0 else "range_from_below", low=low, high=high)


def _visits_by_channel(subject: Subject) -> Iterator[tuple[str, Extremes]]:
    cases, visits = subject.cases, subject.measures[Measure.VISITS]
    able = []
    for channel in offered(subject):
        narrowed = cases.within(cases.space.true(Test("channel", frozenset({channel}))))
        able += [(channel, narrowed)] if narrowed.possible != FALSE else []
    for channel, narrowed in able or [("", cases)]:
        found = extremes(narrowed, visits, _ENOUGH)
        yield from [(channel, found)] if found else []


def _visits(subject: Subject) -> Figure:
    unit, caption = subject.words.phrase("figure_visits_unit"), subject.words.phrase("figure_visits")
    spans = visits_by_channel(subject)
    if not spans:
        return Figure(figure_said(None, subject), "", caption)
    best = min(spans, key=lambda channel: (spans[channel].most, spans[channel].least))
    if len(set(spans.values())) > 1:
        caption = subject.words.phrase("figure_visits_by", channel=subject.words.label("channels", best))
    return Figure(figure_said(spans[best], subject), unit, caption)


def _limit(subject: Subject) -> Figure:
    caption = subject.words.phrase("figure_limit")
    promised = subject.item.promised_limit
    if promised is None:
        return Figure(subject.words.phrase("none"), "", caption)
    alike = all(case.unit in (None, promised.unit) and not case.none for case in promised.cases)
    span = _span(subject, Measure.DAYS)
    if promised.unit is None or not alike or span is None or not span.most:
        return Figure(period(promised, subject), "", caption)
    one = subject.item.working_time.one(promised.unit)
    in_unit = replace(span, least=span.least / one, most=span.most / one)
    counted = in_unit.most if in_unit.least == in_unit.most else inf  # a range is said of many: 0–1 working days
    return Figure(figure_said(in_unit, subject), unit(promised.unit, counted, subject), caption)


def _materials(subject: Subject) -> Figure:
    caption, unit = subject.words.phrase("figure_materials"), subject.words.phrase("figure_materials_unit")
    return _counted(Measure.MATERIALS, Figure("", unit, caption), subject)


def _fee(subject: Subject) -> Figure:
    caption, unit = subject.words.phrase("figure_fee"), subject.words.phrase("figure_fee_unit")
    if any(fee.rate is not None for fee in subject.item.fees):
        return Figure(subject.words.phrase("figure_by_rate"), "", caption)
    return _counted(Measure.FEE, Figure("", unit, caption), subject)


def _counted(measure: Measure, figure: Figure, subject: Subject) -> Figure:
    span = _span(subject, measure)
    return replace(figure, value=figure_said(span, subject), unit=figure.unit if span else "")


def _span(subject: Subject, measure: Measure) -> Extremes | None:
    try:
        return extremes(subject.cases, subject.measures[measure], _ENOUGH)
    except TooTangledError:
        return None
