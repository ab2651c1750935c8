"""The lines of a file that changed, parted where a change among them begins."""

import re
from collections.abc import Iterator, Sequence
from itertools import islice

from catalog.editing.changes import Revision
from catalog.editing.differing import ValueChange, path_of
from catalog.storage.reader import read_text
from tui.session.since import FileSince

_HEAD = 2
"""Lines of a difference that say no more than the name of the file."""
_HUNK = re.compile(r"@@ -(\d+)(?:,(\d+))? \+(\d+)(?:,(\d+))? @@")


def parted(file: FileSince, change: ValueChange | None) -> tuple[Sequence[str], Sequence[str]]:
    """Give the lines of a file's difference up to those of a change, and from there on."""
    if file.kind is None:
        return (), ()
    lines = [*islice(Revision(file.file, file.before, file.after).diff(), _HEAD, None)]
    at = next(_reaching(lines, file, change), 0) if change else 0
    return lines[:at], lines[at:]


def _reaching(lines: Sequence[str], file: FileSince, change: ValueChange) -> Iterator[int]:
    """Give the parts that reach to where a change stands: where it is gone, to where it stood."""
    is_there = change.after is not None
    text, data = (file.after, file.both[1]) if is_there else (file.before, file.both[0])
    stands = read_text(text or "", file.file).places.key(path_of(data, change.address) or ()).line
    for at, line in enumerate(lines):
        hunk = _HUNK.match(line)
        start, count = (hunk.group(3, 4) if is_there else hunk.group(1, 2)) if hunk else (0, 0)
        if int(start) + int(count or 1) > stands:
            yield at
