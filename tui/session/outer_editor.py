"""The text of a file in one's own editor: which program, at which line, on a copy that is read again afterwards.

The program comes from the person's environment alone, never from a catalogue, and gets no shell.
"""

import os
import shlex
import shutil
import subprocess
from collections.abc import Mapping
from pathlib import Path, PurePosixPath
from tempfile import mkdtemp

from catalog.findings.errors import KeliError
from tui.session.session import Session
from tui.session.writing import written_path
from tui.wording import phrase

_PLUS = frozenset(
    {"vi", "vim", "nvim", "view", "nano", "emacs", "emacsclient", "micro", "kak", "joe", "mg", "ne", "ed"}
)
"""Programs that take `+LINE`."""
_COLON = frozenset({"hx", "helix", "subl", "zed"})
"""Programs that take `FILE:LINE`."""


def command(environ: Mapping[str, str], file: str, line: int) -> list[str]:
    """Give the command that opens a file at a line.

    Raises:
        KeliError: the environment names no editor, or not in a way that can be read.
    """
    wanted = environ.get("VISUAL") or environ.get("EDITOR") or ""
    try:
        program = shlex.split(wanted, posix=os.name != "nt")
    except ValueError:
        program = []
    if not program:
        raise KeliError(phrase("editor_none"), phrase("editor_none_hint"))
    name = PurePosixPath(program[0].replace("\\", "/")).name.removesuffix(".exe")
    if name in _PLUS:
        return [*program, f"+{line}", file]
    if name in ("code", "codium"):
        return [*program, "--wait", "--goto", f"{file}:{line}"]
    return [*program, f"{file}:{line}" if name in _COLON else file]


def line_of(session: Session, file: str, path: tuple[str | int, ...]) -> int:
    """Give the line of a file at which a value of the resolved data stands, or the nearest around it."""
    opened = session.open_files[file]
    return opened.document.places.key(written_path(opened, path)).line


def edit(session: Session, file: str, line: int) -> bool:
    """Edit a copy of a file's text as it is, saved or not; tell whether it is another one now. Undo takes it back.

    Raises:
        KeliError: there is no editor, it failed, or what it left is no text; what was written there is kept.
    """
    opened = session.open_files[file]
    copy = Path(mkdtemp(prefix="keli-")) / PurePosixPath(file).name
    copy.write_bytes(opened.text.encode("utf-8", "surrogatepass"))
    try:
        code = subprocess.run(command(os.environ, str(copy), line), check=False).returncode
    except OSError as error:
        shutil.rmtree(copy.parent, ignore_errors=True)
        raise KeliError(phrase("editor_failed", reason=str(error)), phrase("editor_none_hint")) from error
    except KeliError:
        shutil.rmtree(copy.parent, ignore_errors=True)
        raise
    return _taken_over(session, file, copy, code)


def _taken_over(session: Session, file: str, copy: Path, code: int) -> bool:
    try:
        text = copy.read_bytes().decode("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise KeliError(phrase("editor_no_text", file=str(copy)), phrase("editor_no_text_hint")) from error
    shutil.rmtree(copy.parent, ignore_errors=True)
    if code and text == session.open_files[file].text:
        raise KeliError(phrase("editor_failed", reason=str(code)), phrase("editor_none_hint"))
    if text == session.open_files[file].text:
        return False
    session.rewrite(file, text, phrase("did_edited"))
    return True
