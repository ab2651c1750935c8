"""What is inside a file that is handed out: one that runs something, is locked or broken is told, whatever its name."""

from typing import Final

from catalog.storage.flaw import Flaw
from catalog.storage.looking_into_office import of_archive, of_old
from catalog.storage.looking_into_pdf import of_pdf
from catalog.storage.looking_into_pictures import of_svg

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


def flaw(suffix: str, content: bytes) -> Flaw | None:
    """Tell why a file of a suffix (`.pdf`) is not handed out; None where nothing is wrong with it."""
    if suffix == ".svg":
        return of_svg(content)
    if not content.startswith(_BEGINS[suffix]):
        return Flaw.OTHER
    if suffix == ".pdf":
        return of_pdf(content)
    if _BEGINS[suffix] is _ZIP:
        return of_archive(content)
    return of_old(suffix, content) if _BEGINS[suffix] is _OLE else None
