"""Save a text of so many bytes over a file, as the user and with the largest file size named; report as JSON."""

import json
import os
import sys
from pathlib import Path

import filelock  # noqa: F401 read now: another user may not read its files

from catalog.findings.errors import KeliError
from catalog.storage.obstacles import said
from catalog.storage.store import load, save

FILE = "items/a/b.yaml"


def main(root: Path, size: int, limit: int, user: int) -> None:
    before = load(root, FILE)
    said("full")  # the words are read now, for the same reason
    if limit:
        import resource

        resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))
    if user:
        os.setuid(user)
    try:
        save(root, FILE, "n" * size, before.hash)
        message = ""
    except KeliError as error:
        message = error.message.en
    files = sorted(path.name for path in (root / FILE).parent.iterdir())
    sys.stdout.write(json.dumps({"message": message, "same": load(root, FILE) == before, "files": files}))


main(Path(sys.argv[1]), *map(int, sys.argv[2:]))
