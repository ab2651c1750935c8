"""Save two texts in turn in a process that is killed at a random moment; again and again, and report as JSON."""

import json
import os
import random
import signal
import sys
import time
from pathlib import Path

from catalog.storage.replacing import leftovers
from catalog.storage.store import load, save

FILE = "items/a/b.yaml"
TEXTS = ("old: 旧\n" * 80_000, "new: 新的\n" * 120_000)


def save_for_ever(root: Path) -> None:
    while True:
        loaded = load(root, FILE)
        save(root, FILE, TEXTS[loaded.text == TEXTS[0]], loaded.hash)


def main(root: Path, kills: int) -> None:
    save(root, FILE, TEXTS[0], None)
    report = {"torn": 0, "left_by_the_dead": 0, "left_after_opening": 0}
    for _ in range(kills):
        child = os.fork()
        if child == 0:
            save_for_ever(root)
        time.sleep(random.uniform(0.0, 0.03))  # noqa: S311  # nothing secret
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        report["left_by_the_dead"] += len(list(leftovers((root / FILE).parent)))
        report["torn"] += load(root, FILE).text not in TEXTS
        report["left_after_opening"] += len(list((root / FILE).parent.iterdir())) - 1
    sys.stdout.write(json.dumps(report))


main(Path(sys.argv[1]), int(sys.argv[2]))
