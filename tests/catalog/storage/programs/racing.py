"""Add lines with a name to a file, so many times; what another one wrote in between is read again."""

import sys
from pathlib import Path

from catalog.storage.store import Saved, load, save

FILE = "items/a/b.yaml"


def main(root: Path, name: str, times: int) -> None:
    for number in range(times):
        saved = False
        while not saved:
            loaded = load(root, FILE)
            saved = isinstance(save(root, FILE, f"{loaded.text}{name} {number}\n", loaded.hash), Saved)


main(Path(sys.argv[1]), sys.argv[2], int(sys.argv[3]))
