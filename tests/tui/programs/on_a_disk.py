"""Play keys to the app on a catalogue of a disk, with what befalls the disk between them; give the screens as JSON.

Each line of stdin is one play, on new disks: the example, what is known of it, the folders of the catalogue and of the
journal, where the file that is edited is kept afterwards, and the steps.

Steps: what stands before `start` comes before the app; `draft` leaves one in the journal; `fill` and
`free` the disk of the catalogue, `lock` and `unlock` it against writing, the same with `-state` for
that of the journal; `look` at the screen, `note` what is not saved; others are keys.
"""

import asyncio
import gc
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from itertools import groupby
from pathlib import Path

from catalog.findings.words import Language
from catalog.storage.journal import Draft, Journal
from catalog.storage.store import load
from tests.tui.conftest import remember
from tests.tui.playing import PATIENCE, press
from tests.tui.screen import text_of_screen
from tui.app import KeliApp

FILE = "items/qingshi-amr/qingshi-amr--food-business-renew.yaml"
ITEM = "qingshi-amr--food-business-renew"


def befall(what: str, disk: Path) -> None:
    """Let something befall a disk."""
    filler = disk / "filler"
    if what == "fill":
        with suppress(OSError), filler.open("wb") as file:
            while True:
                file.write(b"x" * 4096)
                file.flush()
    elif what == "free":
        filler.unlink()
    else:
        subprocess.run(["mount", "-o", f"remount,{'ro' if what == 'lock' else 'rw'}", str(disk)], check=True)


def prepare(city: Path, state: Path, steps: list[str]) -> None:
    """Do what comes before the app."""
    for step in steps:
        what, _, which = step.partition("-")
        if what == "draft":
            loaded = load(city, FILE)
            with Journal(city, state) as journal:
                journal.append(Draft(FILE, loaded.hash, loaded.text + "# 草稿\n"))
        else:
            befall(what, state if which else city)


async def play(city: Path, state: Path, steps: list[str]) -> list[str]:
    """Play the steps, and give what was seen."""
    seen = []
    app = KeliApp(city, Language.ZH, ITEM, state=state)
    app._keys.patience = PATIENCE
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.pause()
        await app.workers.wait_for_complete()
        for is_keys, run in groupby(steps, is_key):
            if is_keys:
                await press(pilot, *run)
                continue
            for step in run:
                what, _, which = step.partition("-")
                if step == "note":
                    app.screen.beside.keep_watch()
                elif step == "look":
                    await app.workers.wait_for_complete()
                    await pilot.pause()
                    seen.append(text_of_screen(app))
                else:
                    befall(what, state if which else city)
    return seen


def is_key(step: str) -> bool:
    """Tell whether a step is a key to press."""
    return step.partition("-")[0] not in {"fill", "free", "lock", "unlock", "note", "look"}


@contextmanager
def disks(sizes: dict[Path, str]) -> Iterator[None]:
    """Let folders have disks of their own for a while."""
    with ExitStack() as mounted:
        for folder, size in sizes.items():
            subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={size}", "none", str(folder)], check=True)
            mounted.callback(subprocess.run, ["umount", "-l", str(folder)], check=True)
        yield


def played(example: Path, city: Path, state: Path, kept: str, steps: list[str]) -> list[str]:
    """Play one play, and give what was seen."""
    start = steps.index("start") if "start" in steps else -1
    with disks({city: "4m", state: "256k"}):
        shutil.copytree(example, city, dirs_exist_ok=True)
        prepare(city, state, steps[: max(0, start)])
        try:
            return asyncio.run(play(city, state, steps[start + 1 :]))
        finally:
            shutil.copyfile(city / FILE, kept)


gc.set_threshold(100_000)  # as in all tests
for line in sys.stdin:
    *paths, kept, steps = json.loads(line)
    example, known, city, state = map(Path, paths)
    for name in ("CACHE", "CONFIG"):
        os.environ[f"XDG_{name}_HOME"] = str(state.parent / name)
    remember(city, known)
    sys.stdout.write(f"{json.dumps(played(example, city, state, kept, steps))}\n")
    sys.stdout.flush()
gc.collect()  # whatever is still to complain does it now: once, as it takes a fifth of a second
