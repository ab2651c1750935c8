"""The key figures 四个关键数字: visits, promised time, materials to hand in, fee.

Where a figure depends on the situation it is the range it can lie in: bounds that hold on every
path, though not every number between them need occur.
"""

from collections.abc import Iterable
from decimal import Decimal
from itertools import groupby

from catalog.model.conditions import ALWAYS, Answers, Verdict, verdict
from catalog.model.fees import Fee
from catalog.model.materials import Material, Necessity
from guides.map.view import Figure
from guides.subject import Subject
from guides.wording.quantities import period
from guides.wording.wording import number

CHANNELS = ("online", "window", "mail", "terminal")


def figures(subject: Subject) -> tuple[Figure, ...]:
    """Give the four figures of an item."""
    return (_visits(subject), _limit(subject), _materials(subject), _fee(subject))


def offered(subject: Subject) -> tuple[str, ...]:
    """Name the channels the item offers."""
    return tuple(channel for channel in CHANNELS if getattr(subject.item.channels, channel) is not None)


def visit_range(subject: Subject, answers: Answers) -> tuple[int, int]:
    """Give the fewest and the most visits under some answers."""
    verdicts = [verdict(visit.when, answers) for visit in subject.item.visits]
    certain = verdicts.count(Verdict.APPLIES)
    return certain, certain + verdicts.count(Verdict.DEPENDS)


def _visits(subject: Subject) -> Figure:
    channels = offered(subject)
    ranges = {channel: visit_range(subject, {"channel": channel}) for channel in channels}
    unit = subject.words.phrase("figure_visits_unit")
    if not ranges:
        return Figure(_range(*visit_range(subject, {}), subject), unit, subject.words.phrase("figure_visits"))
    best = min(ranges, key=lambda channel: (ranges[channel][1], ranges[channel][0]))
    alike = len(set(ranges.values())) == 1
    by = subject.words.phrase("figure_visits_by", channel=subject.words.label("channels", best))
    return Figure(_range(*ranges[best], subject), unit, subject.words.phrase("figure_visits") if alike else by)


def _limit(subject: Subject) -> Figure:
    caption = subject.words.phrase("figure_limit")
    promised = subject.item.promised_limit
    if promised is None or promised.number is None or promised.unit is None:
        return Figure(period(promised, subject) if promised else subject.words.phrase("none"), "", caption)
    numbers = [promised.number, *(case.number for case in promised.cases if case.number is not None)]
    same_unit = all(case.unit in (None, promised.unit) and not case.none for case in promised.cases)
    if not same_unit or max(numbers) == 0:
        return Figure(period(promised, subject), "", caption)
    unit = subject.words.word("promised_limit", "unit", value=promised.unit)
    return Figure(_range(min(numbers), max(numbers), subject), unit, caption)


def _materials(subject: Subject) -> Figure:
    alone = [material for material in subject.item.materials if not material.group]
    low, high = sum(map(_surely, alone)), sum(map(_possibly, alone))
    for group in subject.item.material_groups:
        sizes = _option_sizes([material for material in subject.item.materials if material.group == group.id])
        certain = group.when == ALWAYS
        low += sum(sorted(least for least, _most in sizes)[: group.need]) if certain else 0
        high += sum(sorted(most for _least, most in sizes)[-group.need :])
    caption = subject.words.phrase("figure_materials")
    return Figure(_range(low, high, subject), subject.words.phrase("figure_materials_unit"), caption)


def _option_sizes(members: Iterable[Material]) -> list[tuple[int, int]]:
    by_option = groupby(sorted(members, key=lambda one: one.option or one.id), key=lambda one: one.option or one.id)
    options = [list(together) for _option, together in by_option]
    return [(sum(map(_surely, option)), sum(map(_possibly, option))) for option in options]


def _surely(material: Material) -> bool:
    return material.when == ALWAYS and material.necessity is Necessity.REQUIRED and material.waiver is None


def _possibly(material: Material) -> bool:
    return material.waiver is None or material.waiver.when != ALWAYS


def _fee(subject: Subject) -> Figure:
    caption, unit = subject.words.phrase("figure_fee"), subject.words.phrase("figure_fee_unit")
    if any(fee.rate is not None for fee in subject.item.fees):
        return Figure(subject.words.phrase("figure_by_rate"), "", caption)
    ranges = [_fee_range(fee) for fee in subject.item.fees]
    return Figure(_range(sum(low for low, _ in ranges), sum(high for _, high in ranges), subject), unit, caption)


def _fee_range(fee: Fee) -> tuple[Decimal, Decimal]:
    if fee.amount is None:
        return Decimal(0), Decimal(0)
    amounts = [case.number for case in fee.amount.cases]
    amounts += [fee.amount.number] if fee.amount.number is not None else []
    return (min(amounts) if fee.when == ALWAYS else Decimal(0)), max(amounts)


def _range(low: Decimal | int, high: Decimal | int, subject: Subject) -> str:
    if low == high:
        return number(low)
    return subject.words.phrase("range", low=number(low), high=number(high))
