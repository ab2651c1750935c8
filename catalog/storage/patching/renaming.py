"""Writing another key in the place of one; where values are aligned below each other, they stay so."""

import re
from collections.abc import Iterator

from catalog.storage.patching.quoting import spellings
from catalog.storage.patching.splices import Splice
from catalog.storage.patching.spots import Spot

_GAP = re.compile(r"([ \t]*:)( {2,})(?=[^\s#])")


def renamings(spot: Spot, key: str) -> Iterator[list[Splice]]:
    """Give the ways to write another key at a spot, the best first.

    Raises:
        PatchRefused: no file can hold the key.
    """
    old = spot.key
    if old is None:
        return
    for spelled in spellings(key, old.style, flow=spot.in_flow):
        longer = len(spelled) - (old.end - old.start)
        yield [Splice(old.start, old.end, spelled), *_aligned(spot, old.end, longer)]


def _aligned(spot: Spot, end: int, longer: int) -> list[Splice]:
    gap = _GAP.match(spot.text, end)
    if spot.in_flow or gap is None:
        return []
    return [Splice(gap.start(2), gap.end(2), " " * max(len(gap[2]) - longer, 1))]
