"""Where authored guides stand, `guides/<id>.md`, and where in one the head ends and lines of `:::` are.

Looked for at every check, so it loads nothing.
"""

import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final

FOLDER: Final = "guides"
_BLOCK: Final = re.compile(r"(?P<before>\s{0,3}:::+\s*)(?P<said>.*?)(?P<after>\s*)")
_FENCE: Final = re.compile(r"\s{0,3}(```|~~~)")
_ID: Final = re.compile(r"[a-z][a-z0-9]*(-{1,2}[a-z0-9]+)*")


def guide_ids(root: Path) -> tuple[str, ...]:
    """Name the authored guides of a catalogue, in order."""
    folder = root / FOLDER
    if folder.is_symlink() or not folder.is_dir():
        return ()
    return tuple(sorted(path.stem for path in folder.glob("*.md") if _ID.fullmatch(path.stem)))


def guide_file(guide_id: str) -> str:
    """Give the file of an authored guide, within the catalogue."""
    return f"{FOLDER}/{guide_id}.md"


def head_end(lines: Sequence[str]) -> int:
    """Give the line that ends the head of a guide; 0, on which none ends, where there is no head."""
    ends = [at for at, line in enumerate(lines) if line.rstrip() == "---"]
    return ends[1] if len(ends) > 1 and ends[0] == 0 else 0


def blocks(lines: Sequence[str], begin: int) -> Iterator[tuple[int, re.Match[str]]]:
    """Give the lines of `:::`, from one on: what is `said`, and what is `before` and `after`; none within fences."""
    fence = ""
    for at, line in enumerate(lines[begin:], begin):
        opened = _FENCE.match(line)
        if opened and fence in ("", opened[1]):
            fence = "" if fence else opened[1]
        found = None if fence else _BLOCK.fullmatch(line)
        if found:
            yield at, found
