"""The log of a bug: where it is written, and what the person at the keyboard is told."""

import platform
import sys
import tempfile
import traceback
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType

import platformdirs

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
    log = _folder() / f"{stamp}.log"
    log.write_text("\n".join(lines), "utf-8")
    return (
        _("This is a bug in keli: {error}").format(error=f"{kind.__name__}: {error}"),
        _("Nothing of your catalogue was changed. Please send in this log: {log}").format(log=log),
    )


def _folder() -> Path:
    folder = Path(platformdirs.user_log_dir("keli", appauthor=False))
    try:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    except OSError:
        return Path(tempfile.mkdtemp(prefix="keli-"))
    return folder
