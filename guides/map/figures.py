"""The key figures 四个关键数字: visits, promised time, materials to hand in, fee.

Where a figure depends on the situation it is the range it can lie in, bounds that hold on every path:
materials by looking at the cases, the others by adding up what may come together.
"""

from collections.abc import Iterable, Iterator
from decimal import Decimal
from itertools import groupby
from typing import TypeAlias

from catalog.model.conditions import ALWAYS, Answers, Condition, Verdict, verdict
from catalog.model.fees import Fee
from catalog.model.materials import Material, Necessity
from guides.map.cases import cases, offered
from guides.map.view import Figure
from guides.subject import Subject
from guides.wording.quantities import period
from guides.wording.wording import number

Size: TypeAlias = tuple[int, int]
"""The fewest and the most."""


def figures(subject: Subject) -> tuple[Figure, ...]:
    """Give the four figures of an item."""
    return (_visits(subject), _limit(subject), _materials(subject), _fee(subject))


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
    ranges = [_material_range(subject, answers) for answers in cases(subject, _conditions(subject))]
    low, high = min(low for low, _ in ranges), max(high for _, high in ranges)
    caption = subject.words.phrase("figure_materials")
    return Figure(_range(low, high, subject), subject.words.phrase("figure_materials_unit"), caption)


def _conditions(subject: Subject) -> Iterator[Condition]:
    yield from (group.when for group in subject.item.material_groups)
    for material in subject.item.materials:
        yield material.when
        if material.waiver:
            yield material.waiver.when


def _material_range(subject: Subject, answers: Answers) -> tuple[int, int]:
    """Give the fewest and the most materials to hand in under some answers."""
    needed = [one for one in subject.item.materials if verdict(one.when, answers) is not Verdict.DOES_NOT_APPLY]
    sizes = [(material, _size(material, answers)) for material in needed]
    low, high = _sum(size for material, size in sizes if not material.group)
    for group in subject.item.material_groups:
        applies = verdict(group.when, answers)
        options = _option_sizes([(material, size) for material, size in sizes if material.group == group.id])
        low += sum(sorted(least for least, _ in options)[: group.need]) if applies is Verdict.APPLIES else 0
        high += sum(sorted(most for _, most in options)[-group.need :]) if applies is not Verdict.DOES_NOT_APPLY else 0
    return low, high


def _option_sizes(members: Iterable[tuple[Material, Size]]) -> list[Size]:
    by_option = groupby(sorted(members, key=_option), key=_option)
    return [_sum(size for _, size in together) for _, together in by_option]


def _option(member: tuple[Material, Size]) -> str:
    return member[0].option or member[0].id


def _sum(sizes: Iterable[Size]) -> Size:
    every = list(sizes)
    return sum(least for least, _ in every), sum(most for _, most in every)


def _size(material: Material, answers: Answers) -> Size:
    """Give 0 or 1: whether a material of the case has to be handed in at least, and at most."""
    waived = verdict(material.waiver.when, answers) if material.waiver else Verdict.DOES_NOT_APPLY
    surely = verdict(material.when, answers) is Verdict.APPLIES and waived is Verdict.DOES_NOT_APPLY
    return int(surely and material.necessity is Necessity.REQUIRED), int(waived is not Verdict.APPLIES)


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
