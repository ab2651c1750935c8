"""Play keys to the app on a catalogue of a disk, with what befalls the disk between them; give the screens as JSON.

Steps: what stands before `start` comes before the app; `draft` leaves one in the journal; `fill` and
`free` the disk of the catalogue, `lock` and `unlock` it against writing, the same with `-state` for
that of the journal; `look` at the screen, `note` what is not saved; others are keys.
"""

import asyncio
import json
import os
import subprocess
import sys
from contextlib import suppress
from pathlib import Path

from catalog.findings.words import Language
from catalog.storage.journal import Draft, Journal
from catalog.storage.store import load
from tests.tui.screen import text_of_screen
from tui.app import KeliApp

FILE = "items/qingshi-amr/qingshi-amr--food-business-renew.yaml"
ITEM = "qingshi-amr--food-business-renew"


def befall(what: str, disk: Path) -> None:
    """Let something befall a disk."""
    filler = disk / "filler"
    if what not in ("fill", "free", "lock", "unlock"):
        raise ValueError(what)
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
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.pause()
        await app.workers.wait_for_complete()
        for step in steps:
            what, _, which = step.partition("-")
            if what in ("fill", "free", "lock", "unlock"):
                befall(what, state if which else city)
            elif step == "note":
                app.screen.beside.keep_watch()
            elif step == "look":
                await pilot.pause()
                seen.append(text_of_screen(app))
            else:
                await pilot.press(step)
    return seen


folders = (Path(sys.argv[1]), Path(sys.argv[2]))
for name in ("CACHE", "CONFIG"):
    os.environ[f"XDG_{name}_HOME"] = str(folders[1].parent / name)
wanted: list[str] = json.loads(sys.argv[3])
start = wanted.index("start") if "start" in wanted else -1
prepare(*folders, wanted[: max(0, start)])
sys.stdout.write(json.dumps(asyncio.run(play(*folders, wanted[start + 1 :]))))
