"""Time limits, money and copies in words."""

from collections.abc import Iterator
from fractions import Fraction

from msgspec.structs import replace

from catalog.findings.words import Language
from catalog.model.fees import Fee
from catalog.model.materials import Material
from catalog.model.parts import Amount, Count, CountCase, Limit, LimitCase, Period, Unit
from guides.subject import Subject
from guides.wording.conditions import under
from guides.wording.wording import number

_SPOKEN_WITHOUT_MEASURE = frozenset({Unit.MINUTE, Unit.MONTH, Unit.YEAR})
"""In Chinese: 5分钟, 3个月, 1年, but 5个工作日."""


def period(value: Period | Limit | LimitCase, subject: Subject) -> str:
    """Say a time limit or span without its cases."""
    if isinstance(value, Limit | LimitCase) and value.none:
        return subject.words.phrase("limit_none")
    if value.number == 0:
        return subject.words.phrase("on_the_spot")
    if value.number is None or value.unit is None:
        return ""
    name = "limit_joined" if value.unit in _SPOKEN_WITHOUT_MEASURE else "limit"
    return subject.words.phrase(name, number=value.number, unit=unit(value.unit, value.number, subject))


def unit(of: Unit, count: float | Fraction, subject: Subject) -> str:
    """Name a unit of time as it is said of so many."""
    plural = subject.words.word("promised_limit", "unit", value=of)
    return plural.removesuffix("s") if count == 1 and subject.words.language is Language.EN else plural


def limit(value: Limit | None, subject: Subject, none: str = "limit_none", also: str = "") -> str:
    """Say a time limit's default, where it runs from, what else there is to say of it, and its note.

    `none` is the phrase where there is no limit. What is always done on the spot runs from nowhere.
    """
    if value is None:
        return ""
    start = subject.step(value.from_) if value.number != 0 or value.cases else ""
    since = subject.words.phrase("limit_from", step=start) if start else ""
    note = subject.words.sentences([since, also, subject.words.text(value.note)])
    length = subject.words.phrase(none) if value.none else period(value, subject)
    return subject.words.bracketed(length, note)


def limit_cases(value: Limit | None, subject: Subject) -> Iterator[str]:
    """Say each case of a time limit; one without a unit has the unit of the default."""
    if value is None:
        return
    for case in value.cases:
        lasting = period(replace(case, unit=case.unit or value.unit), subject)
        yield under(subject.words.bracketed(lasting, subject.words.text(case.note)), case.when, subject)


def amount(fee: Fee, subject: Subject) -> str:
    """Say what a fee comes to by default."""
    if fee.rate is not None:
        percent, of = number(fee.rate.percent), subject.words.text(fee.rate.of)
        return subject.words.phrase("percent_of", percent=percent, of=of)
    default = fee.amount.number if fee.amount else None
    return subject.words.phrase("money", number=number(default)) if default is not None else ""


def amount_cases(value: Amount | None, subject: Subject) -> Iterator[str]:
    """Say each case of an amount."""
    for case in value.cases if value else ():
        money = subject.words.phrase("money", number=number(case.number))
        yield under(subject.words.bracketed(money, subject.words.text(case.note)), case.when, subject)


def copies(material: Material, subject: Subject) -> str:
    """Say how many originals and copies are handed in, and what is shown."""
    counts = {
        "copies_original": material.originals,
        "copies_copy": material.copies,
        "copies_certified": material.certified_copies,
        "copies_shown": material.originals_shown,
    }
    return subject.words.listed(_count(name, count, subject) for name, count in counts.items())


def _count(name: str, count: int | Count, subject: Subject) -> str:
    if isinstance(count, int):
        return subject.words.phrase(name, number=count) if count else ""
    cases = (under(_of_case(name, case, subject), case.when, subject) for case in count.cases)
    return subject.words.bracketed(subject.words.phrase(name, number=count.number), subject.words.sentences(cases))


def _of_case(name: str, case: CountCase, subject: Subject) -> str:
    return subject.words.bracketed(subject.words.phrase(name, number=case.number), subject.words.text(case.note))
