"""How long saving an item takes, flushed to the disk, and noting an unsaved edit."""

import os
from pathlib import Path

from bench.section import Section
from bench.timing import of_call, spoken
from catalog.storage.journal import Draft, Journal
from catalog.storage.store import load, save

RUNS = 15
_FILE = "items/a/a--bench.yaml"
_LINE = "# 一行说明文字，约四十个字节，保存时逐字写入磁盘\n"


def measure(work: Path) -> Section:
    """Time writing alone, saving, loading and noting, of a text as long as a large item's."""
    root = work / "store"
    texts = (_LINE * 150, _LINE * 151)
    path = root / _FILE
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(texts[0], "utf-8")
    with Journal(root, work / "state") as journal:
        rows = (
            ("write and fsync, nothing else", of_call(lambda: _write(root / "plain", texts[0]), RUNS, 5)),
            ("load and save", of_call(lambda: _save(root, texts), RUNS, 5)),
            ("load", of_call(lambda: load(root, _FILE), RUNS, 5)),
            ("note an unsaved edit", of_call(lambda: journal.append(Draft(_FILE, None, texts[0])), RUNS, 5)),
        )
        journal.settle(_FILE)
    size = len(texts[0].encode()) / 1000
    return Section(
        title="Save",
        measured=f"A text of {size:.0f} KB: lock, compare the hash, temp file, fsync, rename, fsync of the folder. "
        "Median (least–most).",
        header=("job", "time", "at most"),
        rows=tuple((name, str(timing), spoken(max(timing.runs))) for name, timing in rows),
        promise="Wanted: at most 60 ms to save, with fsync.",
    )


def _save(root: Path, texts: tuple[str, str]) -> None:
    loaded = load(root, _FILE)
    save(root, _FILE, texts[loaded.text == texts[0]], loaded.hash)


def _write(path: Path, text: str) -> None:
    with path.open("w", encoding="utf-8") as file:
        file.write(text)
        file.flush()
        os.fsync(file.fileno())
