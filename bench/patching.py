"""One edit of an item: cut into its text, read again and compared with what was meant."""

import time
from pathlib import Path

from bench.catalogue import generate
from bench.section import Section
from bench.timing import Timing, of_call
from catalog.storage.patching.edits import Delete, Edit, Insert, Move, Rename, Set
from catalog.storage.patching.formatter import formatted
from catalog.storage.patching.patcher import patch

RUNS = 11
EDITS = 200


def measure(work: Path) -> Section:
    """Time one edit of each kind and the formatting of a whole file; every text is one that was not seen before."""
    text = next((generate(work / "catalogue-1000", 1000) / "items").rglob("*.yaml")).read_text("utf-8")
    edits: dict[str, Edit] = {
        "set a number": Set(("promised_limit", "number"), 11),
        "set a text": Set(("materials", 3, "requirements"), "字迹清晰，并由负责人签字。"),
        "insert a material": Insert(("materials",), 2, {"id": "map", "document": "d1", "copies": 2}),
        "delete a material": Delete(("materials", 2)),
        "move a material": Move(("materials", 0), 4),
        "rename a key": Rename(("codes", "task"), "local"),
    }
    rows = [(name, _timed(text, edit)) for name, edit in edits.items()]
    rows.append(("format the whole file", of_call(lambda: formatted(text), RUNS, 10)))
    return Section(
        title="One edit",
        measured=f"An item of {len(text.encode()) / 1000:.1f} KB, warm, with the second reading, median (least–most).",
        header=("edit", "time"),
        rows=tuple((name, str(timing)) for name, timing in rows),
        promise="Wanted: at most 1 ms an edit.",
    )


def _timed(text: str, edit: Edit) -> Timing:
    """Time an edit of texts that all differ, each read just before, as a session has them that goes on editing."""
    patch(text, edit)
    return Timing(tuple(_seconds(patch(text, Set(("version",), number)), edit) for number in range(2, EDITS)))


def _seconds(text: str, edit: Edit) -> float:
    start = time.perf_counter()
    patch(text, edit)
    return time.perf_counter() - start
