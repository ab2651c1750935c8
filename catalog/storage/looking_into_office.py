"""Documents of office programs that are handed out: no macros, nothing fetched on opening.

The new formats are archives of XML (ISO/IEC 29500-2), the old ones file systems in a file ([MS-CFB], [MS-OVBA]); what
an archive claims is looked at before anything of it is unpacked.
"""

import re
import zlib
from collections.abc import Mapping
from io import BytesIO
from typing import Final
from zipfile import BadZipFile, ZipFile, ZipInfo

from catalog.storage.flaw import Flaw
from catalog.storage.markup import Unread, go_through, own_name

_MOST: Final = 256 * 1024 * 1024
"""Bytes of all that an archive holds; more is a bomb."""
_PARTS: Final = 5_000
_LOOKED_AT: Final = 1024 * 1024
"""Bytes of a part that says what others are."""
_LOCKED: Final = 1
"""The flag of a part with a password."""
_RUNS: Final = ("vbaproject", "vbadata", "macrosheets/", "activex/")
"""In names of parts that hold a program."""
_TYPES_THAT_RUN: Final = ("macroenabled", "vbaproject", "macrosheet", "activex")
_HYPERLINK: Final = "/hyperlink"
"""What is gone to by a click only."""
_OWN_DISK: Final = re.compile(r"file:///[a-z]:")
"""Where Word notes the template that its writer had; it is on nobody else's disk."""
_VBA: Final = "_VBA_PROJECT".encode("utf-16-le")
_SHEET_OF_MACROS: Final = re.compile(rb"\x85\x00[\x08-\x7f]\x00.{4}[\x00-\x02]\x01", re.DOTALL)
"""A sheet of Excel's old macros: a record BoundSheet8 of that type ([MS-XLS] 2.4.28)."""


def of_old(suffix: str, content: bytes) -> Flaw | None:
    """Tell what is wrong with a document of the old formats."""
    has_sheet = suffix == ".xls" and _SHEET_OF_MACROS.search(content)
    return Flaw.ACTIVE if has_sheet or _VBA in content else None


def of_archive(content: bytes) -> Flaw | None:
    """Tell what is wrong with a document that is an archive."""
    try:
        with ZipFile(BytesIO(content)) as archive:
            return _of_parts(archive.infolist()) or _of_what_they_say(archive)
    except (BadZipFile, zlib.error, RuntimeError, ValueError, EOFError, OSError, Unread):
        return Flaw.BROKEN


def _of_parts(parts: list[ZipInfo]) -> Flaw | None:
    names = [part.filename.lower() for part in parts]
    if any(part.flag_bits & _LOCKED for part in parts):
        return Flaw.LOCKED
    if len(parts) > _PARTS or sum(part.file_size for part in parts) > _MOST or len(set(names)) < len(names):
        return Flaw.HIDDEN
    return Flaw.ACTIVE if any(word in name for name in names for word in _RUNS) else None


def _of_what_they_say(archive: ZipFile) -> Flaw | None:
    """Look at what tells of the types of parts, and at what each is related to."""
    for part in archive.infolist():
        name = part.filename.lower()
        if name == "[content_types].xml" or name.endswith(".rels"):
            if part.file_size > _LOOKED_AT:
                return Flaw.HIDDEN
            with archive.open(part) as opened:  # what is unpacked is no more than what it claims
                found = _Relations.of(opened.read(_LOOKED_AT))
            if found:
                return found
    return None


class _Relations:
    """What is found on the way through types and relations."""

    def __init__(self) -> None:
        self.flaw: Flaw | None = None

    @classmethod
    def of(cls, content: bytes) -> Flaw | None:
        look = cls()
        go_through(content, look.begun, lambda _: None, lambda _: None)
        return look.flaw

    def begun(self, _: str, attributes: Mapping[str, str]) -> None:
        said = {own_name(one)[1]: value.lower() for one, value in attributes.items()}
        if any(word in said.get("ContentType", "") for word in _TYPES_THAT_RUN):
            self.flaw = Flaw.ACTIVE
        is_click = said.get("Type", "").endswith(_HYPERLINK)
        if said.get("TargetMode") == "external" and not (is_click or _OWN_DISK.match(said.get("Target", ""))):
            self.flaw = self.flaw or Flaw.LEADING_OUT
