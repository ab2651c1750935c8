"""When a case is done: from the day it is accepted and some answers to the last day of the promised limit.

What is not counted in the limit, such as a hearing or a test, may come on top, so the day is a range: without any of
it, and with all of it one behind the other as steps wait for each other. Open answers widen the range, too.
"""

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping

from msgspec import Struct, field

from catalog.metrics.calendar import Calendar, refused
from catalog.model.conditions import Verdict
from catalog.model.parts import Limit, Unit
from catalog.model.steps import Phase, Step
from catalog.situations.cases import Given
from catalog.situations.duration import in_order
from catalog.situations.granules import Path
from catalog.situations.measures import limits_by_case


class Span(Struct, frozen=True):
    """A time limit without cases."""

    number: int
    unit: Unit


class Pause(Struct, frozen=True):
    """A step that the limit does not count."""

    step: Step
    spans: tuple[Span, ...]
    """How long it may take; none where nobody says."""
    certain: bool
    """False where it depends on open answers, or need not happen."""


class Due(Struct, frozen=True):
    """When a case is done that is accepted on a day."""

    accepted: dt.date
    promised: tuple[Span, ...]
    """Several where open answers decide."""
    earliest: dt.date
    """The end of the shortest limit there may be, if nothing comes on top."""
    limit_ends: dt.date | None
    """The end of the longest limit there may be; None where there may be none."""
    latest: dt.date | None
    """With all that may come on top; None where nobody says how long that takes."""
    pauses: tuple[Pause, ...]
    depends_on: tuple[str, ...]
    """The questions that are open and decide."""
    estimated: frozenset[int]
    """The years whose days off are not published yet."""


def due(given: Given, accepted: dt.date, calendar: Calendar) -> Due:
    """Say when a case is done.

    Raises:
        KeliError: no limit is promised, or it ends beyond what is known of any year.
    """
    item = given.cases.item
    limits = _Limits(given)
    spans, always = limits.of(item.promised_limit, ("promised_limit",)) if item.promised_limit else ((), False)
    if not spans:
        raise refused("no_promise", item=item.id)
    ends = [calendar.end(accepted, span.number, span.unit) for span in spans]
    pauses = tuple(_pauses(given, limits))
    limit_ends = max(ends) if always else None
    latest = _with_pauses(item.steps, pauses, limit_ends, calendar) if limit_ends else None
    last = max(filter(None, (latest, limit_ends, max(ends))))
    years = range(accepted.year, last.year + 1)
    return Due(
        accepted=accepted,
        promised=spans,
        earliest=min(ends),
        limit_ends=limit_ends,
        latest=latest,
        pauses=pauses,
        depends_on=tuple(limits.questions),
        estimated=frozenset(year for year in years if calendar.is_estimated(year)),
    )


class _Limits(Struct, frozen=True):
    """Time limits under answers, and the questions that still decide on them."""

    given: Given
    questions: dict[str, None] = field(default_factory=dict)

    def of(self, limit: Limit, path: Path) -> tuple[tuple[Span, ...], bool]:
        """Give how long a limit may be, and whether there is one in every case that is left."""
        found: dict[Span, None] = {}
        always = True
        for node, number, unit, none in limits_by_case(self.given.cases, limit, path):
            verdict = self.given.decided(node)
            if verdict is Verdict.DEPENDS:
                self.depends(self.given.cases.space.asked_by(self.given.left(node)))
            if verdict is not Verdict.DOES_NOT_APPLY:
                if none or number is None or unit is None:
                    always = False
                else:
                    found[Span(number, unit)] = None
        return tuple(found), always

    def depends(self, questions: Iterable[str]) -> None:
        """Note questions that are open."""
        self.questions.update(dict.fromkeys(questions))


def _pauses(given: Given, limits: _Limits) -> Iterator[Pause]:
    """Give the steps behind acceptance that may apply and are not counted."""
    for index, step in enumerate(given.cases.item.steps):
        path: Path = ("steps", index)
        verdict = given.verdict(path)
        if step.counted or step.phase is Phase.APPLY or verdict is Verdict.DOES_NOT_APPLY:
            continue
        limits.depends(given.depends_on(path))
        spans, always = limits.of(step.limit, (*path, "limit")) if step.limit else ((), False)
        certain = verdict is Verdict.APPLIES and not step.optional
        yield Pause(step, spans if always else (), certain)


def _with_pauses(
    steps: tuple[Step, ...], pauses: Iterable[Pause], begins: dt.date, calendar: Calendar
) -> dt.date | None:
    """Give the day on which the longest way through what is not counted ends; None where its length is not said."""
    by_step: Mapping[str, Pause] = {pause.step.id: pause for pause in pauses}
    ends: dict[str, dt.date] = {}
    for step in in_order(steps).values():
        day = max((ends.get(one, begins) for one in step.after), default=begins)
        pause = by_step.get(step.id)
        if pause and not pause.spans:
            return None
        ends[step.id] = max(calendar.end(day, one.number, one.unit) for one in pause.spans) if pause else day
    return max(ends.values(), default=begins)
