"""One file as it was read."""

from typing import Any

from msgspec import Struct

from catalog.findings.finding import Finding
from catalog.findings.messages import explanation
from catalog.findings.place import Place
from catalog.storage.places import Places


class Document(Struct, frozen=True):
    """A file's text, its data, and the place of every value."""

    file: str
    """Its path within the catalogue, with forward slashes."""
    text: str
    """What stands in it, without byte order mark; empty where it is not text."""
    data: Any
    """JSON data (dates as they are written); None where nothing could be read."""
    places: Places
    findings: tuple[Finding, ...] = ()


def unread(file: str, *findings: Finding, text: str = "") -> Document:
    """Give the document of a file that could not be read."""
    return Document(file, text, None, Places(file), findings)


def too_much(cap: str, place: Place) -> Finding:
    """Give the finding for a file that exceeds a cap: bytes, depth or nodes."""
    return Finding.of("YML009", place, args={"cap": explanation("YML009").phrases[cap]})
