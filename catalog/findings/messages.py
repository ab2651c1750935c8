"""The message catalogue: for every code its severity, words, examples and source.

One YAML file a family stands in messages/; it is read when the first finding of the
family needs it, and of its entries those that are asked for. `keli explain` and the rule pages print the same objects.
"""

from collections.abc import Mapping
from functools import cache
from typing import Any

from msgspec import Struct

from catalog.findings.errors import KeliError
from catalog.findings.own_data import own_data
from catalog.findings.severity import Severity
from catalog.findings.words import Words


class Explanation(Struct, frozen=True):
    """All that is to be said of one code."""

    code: str
    severity: Severity
    title: Words
    message: Words
    """With `{slots}` for the arguments of a finding."""
    hint: Words
    why: Words
    bad: str
    good: str
    source: Words
    phrases: Mapping[str, Words]
    """Words that may fill a slot, by name."""
    options: Mapping[str, Words]
    """What each option of the rule is for, by name."""
    grade: str
    """A: read in a text, code or data. B: in a vendor's or city's software. C: not verified."""
    advice: tuple[Words, ...] = ()
    """The phrases of which one stands in the hint, where the hint is nothing but its slot."""
    fix: str = ""
    """`safe` where findings bring a fix that keeps what was meant, `guess` where they bring one to look at."""


@cache
def explanation(code: str) -> Explanation:
    """Give what is to be said of a code.

    Raises:
        KeliError: no such code.
    """
    entry = _family(code[:3]).get(code)
    if entry is None:
        raise KeliError(
            Words(f"没有 {code} 这条规则", f"There is no rule {code}"),
            Words(
                "keli explain 列出所有规则；要素写名称或路径，例如 keli explain 材料 或 materials.waiver。",
                "keli explain lists every rule; elements are called by name or path, such as materials.waiver.",
            ),
        )
    return _explanation(code, entry)


def is_code(name: str) -> bool:
    """Tell whether a rule has this code."""
    return name in _family(name[:3])


@cache
def codes() -> tuple[str, ...]:
    """Give every code, in order of family and number."""
    return tuple(code for family in sorted(families()) for code in _family(family))


@cache
def families() -> Mapping[str, Words]:
    """Give the families and what each is about, by the letters of their codes, in the order of an index."""
    return {name: Words(**words) for name, words in own_data(__package__, "families.yaml").items()}


@cache
def _family(name: str) -> Mapping[str, Any]:
    """Give the entries of a family by their codes, as they are written."""
    entries: Mapping[str, Any] = own_data(__package__, f"messages/{name.lower()}.yaml") if name in families() else {}
    return entries


def _explanation(code: str, entry: dict[str, Any]) -> Explanation:
    words = {name: Words(**entry[name]) for name in ("title", "message", "hint", "why", "source")}
    phrases = _by_name(entry.get("phrases", {}))
    return Explanation(
        code=code,
        severity=Severity(entry["severity"]),
        bad=entry["bad"],
        good=entry["good"],
        grade=entry["grade"],
        phrases=phrases,
        advice=tuple(phrases[name] for name in entry.get("advice", ())),
        fix=entry.get("fix", ""),
        options=_by_name(entry.get("options", {})),
        **words,
    )


def _by_name(entries: dict[str, dict[str, str]]) -> dict[str, Words]:
    return {name: Words(**words) for name, words in entries.items()}
