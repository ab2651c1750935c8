"""What the prose of a guide says otherwise than the data: days, visits, fees, copies, and materials by name.

A number is right if the data have it anywhere for that sort of thing; so what is told of one case is no mistake.
"""

import re
from bisect import bisect
from collections.abc import Iterator, Mapping
from decimal import Decimal
from functools import cached_property
from itertools import chain, islice
from typing import Any, Final, TypeAlias

from msgspec import Struct

from catalog.authored.flaws import at, flaw, reason
from catalog.authored.guide import AuthoredGuide, Part, Prose, When
from catalog.findings.finding import Finding
from catalog.findings.words import Words
from catalog.model.item import Item
from catalog.model.parts import Count, Limit, LimitCase, Period, Unit
from catalog.model.registers import Registers
from catalog.model.texts import Text
from catalog.schema.kinds import Kind

_NUMBER: Final = r"(\d{1,7}(?:\.\d{1,2})?)"
_PATTERNS: Final[Mapping[str, tuple[str, ...]]] = {
    "working_days": (rf"{_NUMBER}\s*个?工作日", rf"{_NUMBER} working days?"),
    "days": (rf"{_NUMBER}\s*(?:个?(?:自然|日历)日|天)", rf"{_NUMBER} (?:calendar )?days?"),
    "visits": (
        rf"(?:跑|来|到现场|到窗口|到大厅)\s*{_NUMBER}\s*[次趟]",
        rf"{_NUMBER}\s*次(?:到现场|到场|到窗口)",
        rf"{_NUMBER} visits?",
    ),
    "fees": (rf"{_NUMBER}\s*元", rf"(?:CNY|RMB)\s*{_NUMBER}", rf"{_NUMBER} yuan"),
    "copies": (rf"复印件\s*{_NUMBER}\s*份", rf"{_NUMBER}\s*份复印件", rf"{_NUMBER} (?:photo)?copies"),
    "originals": (rf"原件\s*{_NUMBER}\s*份", rf"{_NUMBER}\s*份原件", rf"{_NUMBER} originals?"),
}
_MOST: Final = 100
"""Contradictions that one guide is told of at once."""
_SHORTEST: Final = 3
"""Characters of a document's name below which it may be part of any word."""

Numbers: TypeAlias = frozenset[Decimal]
Wrong: TypeAlias = tuple[int, str, Words]
"""Where it stands in its line, what stands there, and what is to be said of it."""


class Said:
    """What the data of an item say, by what is compared."""

    def __init__(self, item: Item, registers: Registers) -> None:
        self.item, self.registers = item, registers

    @cached_property
    def numbers(self) -> Mapping[str, Numbers]:
        """The numbers that are right."""
        limits = [*_limits(self.item)]
        every = frozenset(number for number, _ in limits)
        return {
            "working_days": frozenset(number for number, unit in limits if unit is Unit.WORKING_DAY),
            "days": every,
            "visits": frozenset(map(Decimal, range(len(self.item.visits) + 1))),
            "fees": frozenset(_fees(self.item)),
            "copies": self._counts("copies", "certified_copies"),
            "originals": self._counts("originals", "originals_shown"),
        }

    def _counts(self, *names: str) -> Numbers:
        values = (getattr(material, name) for material in self.item.materials for name in names)
        return frozenset(Decimal(number) for value in values for number in _numbers(value))

    @cached_property
    def strangers(self) -> tuple[str, ...]:
        """The names of documents in the register that have nothing to do with the item, long ones first."""
        own = " ".join(_texts(self.item))
        documents = self.registers.entries.get(Kind.DOCUMENTS, {}).values()
        names = {name for one in documents for name in _texts(Text.of(one.get("name", "")))}
        return tuple(sorted((one for one in names if len(one) >= _SHORTEST and one not in own), key=len, reverse=True))


def contradictions(guide: AuthoredGuide, item: Item, registers: Registers) -> Iterator[Finding]:
    """Give what a guide says otherwise than its item."""
    said = Said(item, registers)
    for number, begin, text, wrong in islice(_wrong(guide, said), _MOST):
        yield flaw("GDE005", at(guide.file, number, begin + 1, len(text)), {"reason": wrong})


def _wrong(guide: AuthoredGuide, said: Said) -> Iterator[tuple[int, int, str, Words]]:
    for prose in _prose(guide.parts):
        for number, line in _plain_lines(prose):
            for wrong in chain(_wrong_numbers(line, said), _wrong_names(line, said)):
                yield number, *wrong


def _prose(parts: tuple[Part, ...]) -> Iterator[Prose]:
    for part in parts:
        if isinstance(part, Prose):
            yield part
        elif isinstance(part, When):
            yield from _prose(part.parts)


def _plain_lines(prose: Prose) -> Iterator[tuple[int, str]]:
    """Give the lines of a text with their numbers; what stands in fences is an example."""
    fenced = False
    for number, line in enumerate(prose.text.splitlines(), start=prose.line):
        if line.lstrip().startswith(("```", "~~~")):
            fenced = not fenced
        elif not fenced:
            yield number, line


def _wrong_numbers(line: str, said: Said) -> Iterator[Wrong]:
    taken: list[tuple[int, int]] = []  # in their order: a line may have a hundred thousand numbers
    for kind, patterns in _PATTERNS.items():
        for found in (match for pattern in patterns for match in re.finditer(pattern, line)):
            place = bisect(taken, found.span())
            if any(begin < found.end() and found.start() < end for begin, end in taken[max(0, place - 1) : place + 1]):
                continue
            taken.insert(place, found.span())
            if Decimal(found[1]) not in said.numbers[kind]:
                wanted = "、".join(f"{one:f}" for one in sorted(said.numbers[kind]))
                name = f"{kind}_none" if not wanted else kind
                yield found.start(), found[0], reason("GDE005", name, said=found[0], wanted=wanted)


def _wrong_names(line: str, said: Said) -> Iterator[Wrong]:
    for name in said.strangers:
        if name in line:
            yield line.index(name), name, reason("GDE005", "material", said=name)
            line = line.replace(name, "\0" * len(name))


def _limits(value: Any) -> Iterator[tuple[Decimal, Unit | None]]:
    """Give every span of time in an item; a case without a unit has that of its limit."""
    if isinstance(value, Limit):
        spans: tuple[Limit | LimitCase, ...] = (value, *value.cases)
        yield from ((Decimal(one.number), one.unit or value.unit) for one in spans if one.number is not None)
    elif isinstance(value, Period):
        yield Decimal(value.number), value.unit
    elif isinstance(value, tuple):
        for part in value:
            yield from _limits(part)
    elif isinstance(value, Struct):
        for name in value.__struct_fields__:
            yield from _limits(getattr(value, name))


def _fees(item: Item) -> Iterator[Decimal]:
    if not item.fees:
        yield Decimal(0)
    for amount in (fee.amount for fee in item.fees if fee.amount):
        yield from (Decimal(one) for one in (amount.number, *(case.number for case in amount.cases)) if one is not None)


def _numbers(value: int | Count) -> Iterator[int]:
    if isinstance(value, int):
        yield from [value] if value else []
    else:
        yield from (one for one in (value.number, *(case.number for case in value.cases)) if one)


def _texts(value: Any) -> Iterator[str]:
    """Give every text of people in a value."""
    if isinstance(value, Text):
        yield from {value.in_language(language) for language in ("zh", "en")}
    elif isinstance(value, tuple):
        for part in value:
            yield from _texts(part)
    elif isinstance(value, Struct):
        for name in value.__struct_fields__:
            yield from _texts(getattr(value, name))
