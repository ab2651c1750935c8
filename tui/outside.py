"""Opening a guide of the open item outside of the terminal: a file of one's own, handed to what opens such files.

The file is for nobody else; it stands in a folder of the cache. Nothing of the catalogue decides what is started.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path, PurePosixPath
from threading import Thread
from typing import TYPE_CHECKING

import platformdirs
from msgspec import Struct

from catalog.findings.errors import KeliError, MissingTool
from exporters.view import Format, View
from tui.desk import Desk
from tui.wording import phrase

if TYPE_CHECKING:
    from guides.subject import Subject

_OPENERS = {"darwin": ("open",), "linux": ("xdg-open", "wslview")}
_SCREENS = ("DISPLAY", "WAYLAND_DISPLAY", "WSL_DISTRO_NAME")


class Guide(Struct, frozen=True):
    """What is opened: a view of the open item, or of a bundle put together."""

    desk: Desk
    view: View
    subject: "Subject | None" = None


def open_outside(guide: Guide, form: Format, folder: Path | None = None, *, is_web: bool = False) -> Path:
    """Write a guide of what is open as it is typed, open it, and give the file.

    Raises:
        KeliError: the item lacks what must be there, the disk is full, or nothing can open it here.
    """
    file = _written(guide, form, folder or platformdirs.user_cache_path("keli", appauthor=False) / "preview")
    _open(file, is_web=is_web)
    return file


def _written(guide: Guide, form: Format, folder: Path) -> Path:
    from exporters.guide import render  # all formats: needed once a guide is opened outside
    from exporters.look import Look
    from exporters.svg.theme import Theme

    subject = guide.subject or guide.desk.shown.subject
    if subject is None:
        raise KeliError(phrase("map_later"), phrase("map_of_items"))
    look = Look(theme=Theme.of(guide.desk.session.library.rule_settings.theme))
    content = render(subject, guide.view, form, look)[0]
    file = folder / f"{PurePosixPath(guide.desk.file).stem}.{guide.view}.{form}"
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        file.unlink(missing_ok=True)
        with os.fdopen(os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as out:
            out.write(content)
    except OSError as error:
        raise KeliError(phrase("refused_writing", why=str(error.strerror)), phrase("refused_writing_hint")) from error
    return file


def _open(file: Path, *, is_web: bool) -> None:
    if is_web:  # the screen is elsewhere: nothing is started on the machine that the app runs on
        raise _unopened(file)
    if sys.platform == "win32":
        os.startfile(file)  # noqa: S606  # the file is our own
        return
    found = [tool for name in _OPENERS.get(sys.platform, ("xdg-open",)) if (tool := shutil.which(name))]
    if not found or (sys.platform == "linux" and not any(os.environ.get(name) for name in _SCREENS)):
        raise _unopened(file)
    started = subprocess.Popen(  # a fixed name, and a file of our own behind it
        [found[0], str(file)],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    Thread(target=started.wait, daemon=True).start()  # nobody waits for it, but it must not be left over


def _unopened(file: Path) -> MissingTool:
    return MissingTool(phrase("refused_opening"), phrase("refused_opening_hint", file=str(file)))
