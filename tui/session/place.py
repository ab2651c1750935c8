"""Where one was when one left: the file, and the value in it."""

import json

from catalog.findings.errors import KeliError
from catalog.findings.finding import Path
from tui.desk import Desk
from tui.form.spot import spot_of
from tui.session.memory import Memory


def note_place(memory: Memory, desk: Desk, path: Path) -> None:
    """Remember where one is, as nearly as a path tells it."""
    record = desk.spot.record if desk.spot else ()
    section = desk.spot.section.paths[:1] if desk.spot and not record else ()
    memory.keep({"file": desk.file, "path": json.dumps(path or record or (section[0] if section else ()))})


def return_to_place(memory: Memory, desk: Desk) -> Path:
    """Open what was open, and give the path of the value; nothing where it cannot be opened any more."""
    file, path = memory["file"], _path(memory["path"])
    if not file or file not in desk.session.library.files:
        return ()
    try:
        desk.open(file)
    except KeliError:
        return ()
    desk.go(spot_of(desk.opened.kind, path))
    return path


def _path(text: str) -> Path:
    try:
        steps = json.loads(text)
    except ValueError:
        return ()
    return tuple(step for step in steps if isinstance(step, str | int)) if isinstance(steps, list) else ()
