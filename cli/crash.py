"""The log of a bug: where it is written, and what the person at the keyboard is told.

It is to be sent in, so it names the home folder `~`; it is for this user only, since what failed may be quoted in it.
"""

import os
import platform
import sys
import tempfile
import traceback
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType

import platformdirs

from catalog.findings.visible import visible
from catalog.storage.notes import PRIVATE, private_folder
from catalog.storage.replacing import put
from cli import __version__
from cli.language import _


def write_log(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> tuple[str, ...]:
    """Write what happened to a file of its own, and give the lines to say."""
    stamp = datetime.now(UTC).strftime("%Y%m%dT%H%M%SZ")
    lines = [
        f"keli {__version__}, Python {platform.python_version()}, {platform.platform()}",
        f"arguments: {sys.argv[1:]}",
        *traceback.format_exception(kind, error, trace),
    ]
    log = _written("\n".join(lines).replace(str(Path.home()), "~"), f"{stamp}-{os.getpid()}.log")
    return (
        _("This is a bug in keli: {error}").format(error=visible(f"{kind.__name__}: {error}")),
        _("Nothing of your catalogue was changed. Please send in this log: {log}").format(log=log),
    )


def _written(text: str, name: str) -> Path:
    """Write a new file that nobody else reads; in a folder of its own where the usual one cannot be written."""
    content = text.encode("utf-8", "backslashreplace")
    usual = Path(platformdirs.user_log_dir("keli", appauthor=False))
    try:
        private_folder(usual)
        put(usual / name, content, PRIVATE)
    except OSError:
        usual = Path(tempfile.mkdtemp(prefix="keli-"))
        put(usual / name, content, PRIVATE)
    return usual / name
