"""Bringing a file into a catalogue: of an allowed type that its content confirms, not too large, over no other."""

from pathlib import Path

from catalog.findings.errors import KeliError
from catalog.findings.words import Words
from catalog.storage.attachments import Trouble, has_allowed_type, trouble
from catalog.storage.caps import ATTACHED
from catalog.storage.looking_into import flaw
from catalog.storage.obstacles import in_the_way, not_saved, reason, said
from catalog.storage.replacing import put


def content_to_attach(source: Path) -> bytes:
    """Read a file that is to be attached.

    Raises:
        KeliError: it is of a type that is not attached, too large, not what its name says, or cannot be read.
    """
    if not has_allowed_type(source.name):
        raise _refused(source, said("type"))
    if source.exists() and not source.is_file():  # a pipe would be waited for without end
        raise _refused(source, in_the_way(Trouble.NOT_REGULAR))
    try:
        with source.open("rb") as opened:
            content = opened.read(ATTACHED + 1)
    except OSError as error:
        raise _refused(source, reason(error)) from error
    if len(content) > ATTACHED:
        raise _refused(source, said("attachment_too_large"))
    found = flaw(source.suffix.lower(), content)
    if found:
        raise _refused(source, said(found))
    return content


def attach(root: Path, file: str, content: bytes, *, replace: bool = False) -> bytes | None:
    """Write an attached file; give what stood there before, None where there was nothing.

    Raises:
        KeliError: another file is there and is not to be replaced, or it cannot be written.
    """
    found = trouble(root, file)
    if found not in (None, Trouble.MISSING):
        raise not_saved(file, in_the_way(found))
    path = root / file
    old = path.read_bytes() if found is None else None
    if old is not None and old != content and not replace:
        raise KeliError(said("attached_already").format({"file": file}), said("attached_already_hint"))
    if old != content:
        write(path, content)
    return old


def write(path: Path, content: bytes) -> None:
    """Write a file at one stroke.

    Raises:
        KeliError: the disk is full, the folder read-only ….
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        put(path, content)
    except OSError as error:
        raise not_saved(path.name, reason(error)) from error


def _refused(source: Path, why: Words) -> KeliError:
    message = said("not_loaded").format({"file": source.name, "reason": why})
    return KeliError(message, said("attach_hint"))
