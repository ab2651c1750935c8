"""Joins the parts that several machines have made: only where all are there and were made alike.

What a part that is missing would hold counts as gone, and would be taken away.
"""

import re
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Final

from catalog.findings.errors import KeliError
from catalog.findings.phrasebook import phrasebook
from catalog.findings.words import Words
from exporters.publish import manifest as manifests
from exporters.publish.manifest import Manifest
from exporters.publish.order import Shard

_PART = re.compile(r"manifest-([1-9]\d{0,3})-of-([1-9]\d{0,3})\.json", re.ASCII)
_MOST: Final = 10
"""Numbers that are named; of very many parts nobody reads each."""


def part_name(shard: Shard) -> str:
    """Name the manifest of a part."""
    return f"manifest-{shard.number}-of-{shard.of}.json"


def joined(folder: Path) -> Manifest:
    """Give what all parts in a folder hold.

    Raises:
        KeliError: some are missing, or files of theirs are, or they are not of one whole.
    """
    of = _whole(folder)
    parts = {number: manifests.read(folder / part_name(Shard(number, of))) for number in range(1, of + 1)}
    found = _all_there(parts)
    if len({part.asked for part in found}) > 1:
        raise _refused("other_orders")
    whole = Manifest({name: item for part in found for name, item in part.items.items()}, found[0].asked)
    _hold_to_files(whole, folder)
    return whole


def _hold_to_files(whole: Manifest, folder: Path) -> None:
    """Refuse parts whose manifests were copied without their files: the index would lead to nothing."""
    missing = [file.name for item in whole.items.values() for file in item.files if not file.is_in(folder)]
    if missing:
        raise _refused("missing_files", count=str(len(missing)), first=missing[0])


def _whole(folder: Path) -> int:
    """Give into how many parts the whole was cut."""
    names = (_PART.fullmatch(path.name) for path in folder.glob("manifest-*-of-*.json"))
    wholes = {int(name[2]) for name in names if name}
    if not wholes:
        raise _refused("no_parts", folder=str(folder))
    if len(wholes) > 1:
        raise _refused("other_wholes", folder=str(folder), wholes=_listed(sorted(wholes)))
    return wholes.pop()


def _all_there(parts: Mapping[int, Manifest | None]) -> list[Manifest]:
    found = [part for part in parts.values() if part is not None]
    if len(found) < len(parts):
        missing = _listed([number for number, part in parts.items() if part is None])
        raise _refused("missing_parts", of=str(len(parts)), numbers=missing)
    return found


def _listed(numbers: Sequence[int]) -> Words:
    texts = [*map(str, numbers[:_MOST]), *(["…"] if len(numbers) > _MOST else [])]
    return Words("、".join(texts), ", ".join(texts))


def _refused(name: str, **slots: str | Words) -> KeliError:
    words = phrasebook(__package__)
    return KeliError(words[name].format(slots), words[f"{name}_hint"])
