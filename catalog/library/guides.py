"""Where authored guides stand: `guides/<id>.md`. Looked for at every check, so it loads nothing."""

import re
from pathlib import Path
from typing import Final

FOLDER: Final = "guides"
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
