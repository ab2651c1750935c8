"""One file as it was read."""

from dataclasses import dataclass
from typing import Any

from catalog.findings.finding import Finding
from catalog.storage.places import Places


@dataclass(frozen=True, slots=True)
class Document:
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
