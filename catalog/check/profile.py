"""How much of the processor a check takes, and on what: reading, schema, each rule.

What rules share counts for the first that asks.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from time import process_time
from typing import TYPE_CHECKING, Any, TypeVar

from msgspec import Struct, field
from msgspec.structs import replace

from catalog.findings.phrasebook import phrasebook
from catalog.findings.words import Words, plain

if TYPE_CHECKING:  # rules take long to load
    from catalog.rules.rule import Rule

Value = TypeVar("Value")

READING, SCHEMA, WHOLE, REST = "reading", "schema", "whole", "rest"
"""Parts that are no rules: `whole` is all of the check, `rest` what no part accounts for."""


class Profile(Struct):
    """Seconds by the code of a rule, or by the name of another part."""

    seconds: dict[str, float] = field(default_factory=lambda: defaultdict(float))

    def timed(self, part: str, work: Callable[[], Value]) -> Value:
        """Do some work and note what it takes."""
        start = process_time()
        try:
            return work()
        finally:
            self.seconds[part] += process_time() - start

    def timing(self, rule: "Rule") -> "Rule":
        """Give a rule that finds the same, and whose time is noted."""
        return replace(rule, check=partial(self._noting, rule))

    def lines(self) -> Iterator[tuple[Words, float, float]]:
        """Give each part with its seconds and its share of all, the longest first."""
        parts = {part: seconds for part, seconds in self.seconds.items() if part != WHOLE}
        whole = self.seconds[WHOLE] or sum(parts.values())
        parts[REST] = max(0.0, whole - sum(parts.values()))
        for part, seconds in sorted(parts.items(), key=lambda entry: -entry[1]):
            yield _name(part), seconds, seconds / whole if whole else 0.0

    def _noting(self, rule: "Rule", subject: Any) -> Iterator[Any]:
        mistakes = self.timed(rule.code, lambda: iter(rule.check(subject)))
        while (mistake := self.timed(rule.code, lambda: next(mistakes, None))) is not None:
            yield mistake


def found_by(profile: Profile | None, part: str, work: Callable[[], Sequence[Value]]) -> Sequence[Value]:
    """Give what some work finds; where a profile is made, with its time noted."""
    return work() if profile is None else profile.timed(part, work)


def timed_by(profile: Profile | None, rules: Iterable["Rule"]) -> Iterable["Rule"]:
    """Give rules that find the same; where a profile is made, with their times noted."""
    return rules if profile is None else map(profile.timing, rules)


def _name(part: str) -> Words:
    return phrasebook(__package__)[f"profile_{part}"] if part in (READING, SCHEMA, REST) else plain(part)
