"""The baseline: errors that a catalogue had when checking began. They are told as warnings, new ones as errors.

The file is JSON, a line for each item: `"item/civil--birth": {"ITM006": {"name": 1}}`, code and path to how many.
"""

import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any, Self

from msgspec import Struct
from msgspec.structs import replace

from catalog.check.identity import Identity, identified
from catalog.check.refusals import refused
from catalog.findings.finding import Finding
from catalog.findings.severity import Severity
from catalog.library.library import Library
from catalog.storage.attachments import Trouble, trouble
from catalog.storage.content import content_of
from catalog.storage.obstacles import in_the_way, not_saved
from catalog.storage.replacing import put

SCHEMA = "keli/baseline@1"

CAP = 64 * 1024 * 1024
"""Bytes of the largest baseline that is read: a million errors have room in it."""

Key = tuple[str, str, str]
"""Home, code and anchor of an identity."""


class Baseline(Struct, frozen=True):
    """How many errors there are of each code at each path of each item."""

    counts: Mapping[Key, int]

    @classmethod
    def of(cls, findings: Iterable[Finding]) -> Self:
        """Make the baseline of the errors there are."""
        return cls(Counter(_key(one) for finding, one in identified(findings) if finding.severity is Severity.ERROR))

    def lowered(self, findings: Iterable[Finding]) -> Iterator[Finding]:
        """Give the findings, those that were there before as warnings at most."""
        seen: Counter[Key] = Counter()
        for finding, identity in identified(findings):
            key = _key(identity)
            seen[key] += finding.severity is Severity.ERROR
            known = finding.severity is Severity.ERROR and seen[key] <= self.counts.get(key, 0)
            yield replace(finding, severity=Severity.WARNING) if known else finding

    def kept(self, there: Self) -> Self:
        """Give the errors of this one that are still there."""
        return type(self)(
            {key: min(count, there.counts[key]) for key, count in self.counts.items() if key in there.counts}
        )

    @property
    def size(self) -> int:
        """How many errors it holds."""
        return sum(self.counts.values())


def baseline_file(root: Path) -> str | None:
    """Give the file that keli.toml names as the catalogue's baseline; None where it names none."""
    return Library(root).rule_settings.baseline or None


def read_baseline(root: Path, file: str) -> Baseline:
    """Read a catalogue's baseline.

    Raises:
        KeliError: it is not there, or is none.
    """
    try:
        content = content_of(root, file, CAP)
    except OSError as error:
        raise refused("baseline_broken", file=file) from error
    if content is None:
        raise refused("baseline_missing", file=file)
    try:
        return Baseline(dict(_entries(json.loads(content))))
    except (ValueError, TypeError, AttributeError, KeyError, RecursionError) as error:
        raise refused("baseline_broken", file=file) from error


def write_baseline(root: Path, file: str, baseline: Baseline) -> None:
    """Write a catalogue's baseline, in a stable order, a line for each item.

    Raises:
        KeliError: its path is that of a link or folder.
        OSError: it could not be written; the old one is still there.
    """
    homes: dict[str, dict[str, dict[str, int]]] = defaultdict(lambda: defaultdict(dict))
    for (home, code, anchor), count in sorted(baseline.counts.items()):
        homes[home][code][anchor] = count
    lines = ",\n".join(f"{json.dumps(home)}: {json.dumps(errors)}" for home, errors in homes.items())
    found = trouble(root, file)
    if found not in (None, Trouble.MISSING):
        raise not_saved(file, in_the_way(found))
    text = f'{{"schema": "{SCHEMA}", "errors": {{\n{lines}\n}}}}\n'
    put(root / file, text.encode("ascii"))


def _key(identity: Identity) -> Key:
    return (identity.home, identity.code, identity.anchor)


def _entries(data: Any) -> Iterator[tuple[Key, int]]:
    """Give what a baseline's data says.

    Raises:
        ValueError, TypeError, AttributeError, KeyError: it is of another shape.
    """
    if data["schema"] != SCHEMA:
        raise ValueError
    for home, rules in data["errors"].items():
        for code, anchors in rules.items():
            for anchor, count in anchors.items():
                if type(count) is not int or count < 1:
                    raise ValueError
                yield (home, code, anchor), count
