"""What the app remembers of a catalogue from one time to the next: what was exported last, where one was.

It lies beside the journal, for this user only. What is torn or wrong counts as nothing.
"""

import json
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

from catalog.storage.journal import journal_folder
from catalog.storage.notes import PRIVATE, private_folder
from catalog.storage.replacing import put

_FILE = "memory.json"


class Memory:
    """Texts by name, read once and written at every change."""

    def __init__(self, root: Path, state: Path | None = None) -> None:
        self._path = journal_folder(root, state) / _FILE
        self._texts = _read(self._path)

    def __getitem__(self, name: str) -> str:
        """Give a text; an empty one where there is none."""
        return self._texts.get(name, "")

    def keep(self, texts: Mapping[str, str]) -> None:
        """Remember texts; where the disk refuses they are forgotten at the end."""
        if all(self._texts.get(name) == text for name, text in texts.items()):
            return
        self._texts |= texts
        with suppress(OSError):
            private_folder(self._path.parent)
            put(self._path, json.dumps(self._texts, ensure_ascii=False).encode("utf-8", "replace"), PRIVATE)


def _read(path: Path) -> dict[str, str]:
    try:
        loaded = json.loads(path.read_bytes())
    except (OSError, ValueError):
        return {}
    pairs = loaded.items() if isinstance(loaded, dict) else ()
    return {name: text for name, text in pairs if isinstance(text, str)}
