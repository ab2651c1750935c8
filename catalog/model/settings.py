"""What keli.toml says to those who check: options of rules, the elements that are unified, words, the baseline."""

import datetime as dt
from collections.abc import Iterator, Mapping
from enum import StrEnum
from functools import cached_property
from typing import Any, TypeVar

from msgspec import Struct, field

from catalog.findings.finding import Path
from catalog.model.colours import Chosen
from catalog.model.options import read_options
from catalog.model.texts import Text
from catalog.model.working_time import USUAL, WorkingTime

_OFF = "off"

Declared = TypeVar("Declared")


class May(StrEnum):
    """What a lower level may do with a unified element."""

    NOTHING = "nothing"
    TIGHTEN = "tighten"
    RELAX = "relax"


class Unified(Struct, frozen=True):
    """An element that the levels of a catalogue share."""

    element: str
    """Its path in an item, such as `promised_limit` or `materials.copies`."""
    may: May
    reason: Text

    @property
    def steps(self) -> tuple[str, ...]:
        """The element's path; entries of lists are left out."""
        return tuple(self.element.split("."))


class Settings(Struct, frozen=True, eq=False, dict=True):  # rules are chosen once for the same ones
    """Settings of a catalogue, as far as rules go by them."""

    given: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    """Options by the code of their rule, as they are written."""
    off: frozenset[str] = frozenset()
    """Rules that are not wanted."""
    unified: tuple[Unified, ...] = ()
    forbidden: tuple[str, ...] = ()
    """Words that must not appear."""
    abbreviations: Mapping[str, str] = field(default_factory=dict)
    """Abbreviations that are allowed, with what they stand for."""
    hotline: str = ""
    """The number to ask and to complain."""
    working_time: WorkingTime = USUAL
    """How time limits are compared."""
    baseline: str = ""
    """The file that holds the errors there were before."""
    holidays: frozenset[dt.date] = frozenset()
    """Weekdays that are holidays here, beside those that are published."""
    workdays: frozenset[dt.date] = frozenset()
    """Days that are worked here, though they are of a weekend or a holiday."""
    theme: Chosen = Chosen()
    """The colours of guides."""
    address: str = ""
    """Where guides are published."""
    order: str = ""
    """The order of the sections of guides; empty for the usual one."""

    @cached_property
    def _read(self) -> dict[tuple[str, type], Any]:
        """The options of rules, once they were asked for."""
        return {}

    @classmethod
    def of(cls, data: Mapping[str, Any]) -> "Settings":
        """Take them from the data of keli.toml, which has the schema's shape."""
        rules, words, calendar = data.get("rules", {}), data.get("words", {}), data.get("calendar", {})
        return cls(
            given={code: rule["options"] for code, rule in rules.items() if "options" in rule},
            off=frozenset(code for code, rule in rules.items() if rule.get("severity") == _OFF),
            unified=tuple(_unified(data.get("unified", []))),
            forbidden=tuple(word for word in words.get("forbidden", []) if word),
            abbreviations=words.get("abbreviations", {}),
            working_time=WorkingTime.of(data.get("calendar", {})),
            hotline=data.get("hotline", ""),
            baseline=data.get("baseline", ""),
            holidays=_days(calendar.get("holidays", [])),
            workdays=_days(calendar.get("workdays", [])),
            theme=Chosen.of(data.get("publish", {}).get("theme", {})),
            address=data.get("publish", {}).get("url", ""),
            order=data.get("publish", {}).get("order", ""),
        )

    def unified_by(self, path: Path) -> Unified | None:
        """Give what is settled of the element at a path of an item: the innermost of those it stands in."""
        steps = [step for step in path if isinstance(step, str)]
        found = [one for one in self.unified if one.steps == tuple(steps[: len(one.steps)])]
        return max(found, key=lambda one: len(one.steps), default=None)

    def options(self, code: str, declared: type[Declared]) -> Declared:
        """Give the options of a rule: what keli.toml says, else the defaults."""
        key = (code, declared)
        if key not in self._read:
            self._read[key] = read_options(declared, self.given.get(code, {}))
        options: Declared = self._read[key]
        return options


def _unified(entries: list[Mapping[str, Any]]) -> Iterator[Unified]:
    for entry in entries:
        if "element" in entry and "may" in entry:  # what is missing is told by the schema
            yield Unified(entry["element"], May(entry["may"]), Text.of(entry.get("reason", "")))


def _days(entries: list[str]) -> frozenset[dt.date]:
    return frozenset(dt.date.fromisoformat(day) for day in entries if day)  # one that is no day was told and is empty
