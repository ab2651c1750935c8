"""Which finding is which, from one revision to the next: by code, item, and path with ids; never by line."""

from collections import Counter
from collections.abc import Iterable, Iterator
from hashlib import sha256
from pathlib import PurePosixPath
from sys import intern
from typing import Any

from msgspec import Struct

from catalog.findings.finding import Finding, Path
from catalog.schema.kinds import Kind, kind_of

_BY_ID = frozenset({Kind.ITEM, Kind.BASE, Kind.BUNDLE})


class Identity(Struct, frozen=True, order=True):
    """What of a finding stays when lines, entries and folders around it move."""

    code: str
    home: str
    """The item, base or bundle by its id, `item/gaoling--food-business-new`; any other file by its path."""
    anchor: str
    ordinal: int
    """From 1, among those of the same code at the same path."""

    @property
    def fingerprint(self) -> str:
        """Give a hash in hexadecimal digits."""
        said = "\0".join((self.home, self.code, self.anchor, str(self.ordinal)))
        return sha256(said.encode("utf-8", "surrogatepass")).hexdigest()


def identified(findings: Iterable[Finding]) -> Iterator[tuple[Finding, Identity]]:
    """Give each finding with its identity."""
    seen: Counter[tuple[str, str, str]] = Counter()
    for finding in findings:
        key = (finding.code, _home(finding.place.file), finding.anchor)
        seen[key] += 1
        yield finding, Identity(*key, seen[key])


def anchor(data: Any, path: Path) -> str:
    """Give a path through data with the ids of entries, where they have one, instead of their positions."""
    steps = []
    for step in path:
        data = _inner(data, step)
        own = data.get("id") if isinstance(step, int) and isinstance(data, dict) else None
        steps.append(own if isinstance(own, str) else str(step))
    return intern("/".join(steps))


def _inner(data: Any, step: str | int) -> Any:
    try:
        return data[step]
    except (KeyError, IndexError, TypeError):  # what is missing has a path, too
        return None


def _home(file: str) -> str:
    path = PurePosixPath(file)
    kind = kind_of(path)
    return f"{kind}/{path.stem}" if kind in _BY_ID else file
