"""What is inside a file that is handed out: one that runs something, is locked or broken is told, whatever its name.

PDFs are looked at as they are and within their compressed objects, names written in numbers (`/J#61vaScript`)
included (ISO 32000-1, 7.3.5, 7.5.7, 12.6.4). Nothing is run, followed or unpacked to the disk.
"""

import re
import zlib
from collections.abc import Iterator
from enum import StrEnum
from typing import Final


class Flaw(StrEnum):
    """Why a file is not handed out; each has words of its name."""

    OTHER = "other_content"
    """It is not what its name says, or a picture with a program in it."""
    ACTIVE = "active"
    LOCKED = "locked"
    BROKEN = "broken"
    HIDDEN = "hidden"
    """It packs its objects in a way that is not looked into."""


_ZIP, _OLE, _JPEG = b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", b"\xff\xd8\xff"
_BEGINS: Final = {
    ".pdf": b"%PDF-",
    ".ofd": _ZIP,
    ".doc": _OLE,
    ".docx": _ZIP,
    ".xls": _OLE,
    ".xlsx": _ZIP,
    ".jpg": _JPEG,
    ".jpeg": _JPEG,
    ".png": b"\x89PNG\r\n\x1a\n",
}
_PROGRAM: Final = re.compile(rb"<script|<!entity|javascript:|<foreignobject|\son[a-z]+\s*=", re.IGNORECASE)
_MACROS: Final = b"vbaProject.bin"
_STREAM: Final = re.compile(rb"stream\r?\n(.*?)endstream", re.DOTALL)
_NUMBERED: Final = re.compile(rb"#([0-9A-Fa-f]{2})")
_ACTIONS: Final = re.compile(
    rb"/(?:JavaScript|Launch|SubmitForm|ImportData|RichMedia|EmbeddedFiles?|XFA|GoToE|Rendition)(?![A-Za-z])"
)
_SHORT: Final = re.compile(rb"/(?:JS|AA)(?![A-Za-z])")
_LOCK: Final = re.compile(rb"/Encrypt(?![A-Za-z])")
_ROOT: Final = re.compile(rb"/Root(?![A-Za-z])")
_END: Final = 2048
"""A PDF ends within so many bytes of `%%EOF`; some programs add a little behind it."""
_MOST: Final = 64 * 1024 * 1024
"""Of unpacked objects so many bytes are looked at; more is a bomb."""


def flaw(suffix: str, content: bytes) -> Flaw | None:
    """Tell why a file of a suffix (`.pdf`) is not handed out; None where nothing is wrong with it."""
    if suffix == ".svg":
        return None if b"<svg" in content and not _PROGRAM.search(content) else Flaw.OTHER
    if not content.startswith(_BEGINS[suffix]):
        return Flaw.OTHER
    if suffix == ".pdf":
        return _of_pdf(content)
    return Flaw.ACTIVE if _BEGINS[suffix] is _ZIP and _MACROS in content else None


def _of_pdf(content: bytes) -> Flaw | None:
    end = content[-_END:]
    if b"%%EOF" not in end or b"startxref" not in end:
        return Flaw.BROKEN
    try:
        objects = b"\n".join(_unpacked(content))
    except (zlib.error, ValueError):
        return Flaw.HIDDEN
    outside = _named(_STREAM.sub(b"", content))
    whole = _named(content)  # what is hidden between two fake streams is found by its long name
    if _LOCK.search(outside):
        return Flaw.LOCKED
    if not _ROOT.search(outside):
        return Flaw.BROKEN
    shorts = any(_SHORT.search(text) for text in (outside, objects))
    return Flaw.ACTIVE if shorts or any(_ACTIONS.search(text) for text in (whole, objects)) else None


def _unpacked(content: bytes) -> Iterator[bytes]:
    """Give the objects that are packed together.

    Raises:
        ValueError: they are packed otherwise than by deflating, or are a bomb.
        zlib.error: they are broken.
    """
    left = _MOST
    for found in _STREAM.finditer(content):
        head = _named(content[content.rfind(b"obj", 0, found.start()) : found.start()])
        if b"/ObjStm" not in head:
            continue
        if b"/FlateDecode" not in head or b"/DecodeParms" in head:
            raise ValueError(head)
        packer = zlib.decompressobj()
        text = packer.decompress(found[1], left)
        left -= len(text)
        if packer.unconsumed_tail or left <= 0:
            raise ValueError(left)
        yield _named(text)


def _named(text: bytes) -> bytes:
    """Give a text with the numbers in its names as what they stand for."""
    return _NUMBERED.sub(lambda found: bytes([int(found[1], 16)]), text)
