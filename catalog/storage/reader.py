"""Reading a file strictly: plain data, the place of every value, and what is wrong.

No bytes make it raise, hang or swell: whatever is wrong becomes a finding.
"""

import errno
import os
import stat
from dataclasses import dataclass, replace
from pathlib import Path as FilePath
from typing import Any

import yaml

from catalog.findings.finding import Finding
from catalog.findings.messages import explanation
from catalog.findings.place import Place
from catalog.findings.words import Words
from catalog.storage.builder import Builder, CapExceeded
from catalog.storage.caps import BYTES
from catalog.storage.characters import BOM, decode, forbidden, mixed_line_ends
from catalog.storage.places import Places
from catalog.storage.syntax import diagnose, lonely_scalar

_REASONS = {
    errno.ENOENT: "missing",
    errno.EACCES: "forbidden",
    errno.ELOOP: "link",
    errno.EISDIR: "directory",
    errno.ENODEV: "not-regular",
    errno.ENXIO: "not-regular",
}


@dataclass(frozen=True, slots=True)
class Document:
    """One file as it was read."""

    file: str
    """Its path within the catalogue, with forward slashes."""
    text: str
    """What stands in it, without byte order mark; empty where it is not text."""
    data: Any
    """JSON data (dates as they are written); None where nothing could be read."""
    places: Places
    findings: tuple[Finding, ...]


def read_file(root: FilePath, file: str) -> Document:
    """Read a file of a catalogue; regular files only, and none over the cap."""
    try:
        source = _bytes(root / file)
    except OSError as error:
        return _unread(file, Finding.of("YML017", Place(file), args={"reason": _reason(error)}))
    return read(source, file)


def read(source: bytes, file: str) -> Document:
    """Read the bytes of a file."""
    if len(source) > BYTES:
        return _unread(file, _too_much("bytes", Place(file)))
    text = decode(source, file)
    if isinstance(text, Finding):
        return _unread(file, text)
    findings = [Finding.of("YML002", Place(file))] if source.startswith(BOM) else []
    hidden = list(forbidden(text, file))
    if hidden:
        return Document(file, text, None, Places(file, None), (*findings, *hidden))
    findings += mixed_line_ends(text, file)
    return _parse(text, file, findings)


def _parse(text: str, file: str, findings: list[Finding]) -> Document:
    builder = Builder(text.encode("utf-8"), file)
    data, places = None, Places(file, None)
    try:
        data, root = builder.build()
        places = Places(file, root)
        findings += builder.findings
        findings += _empty_or_lonely(data, places)
    except yaml.YAMLError as error:
        cause = diagnose(error, text, file)
        # What was found on the lines that cannot be read is a consequence, not a second mistake.
        findings += [found for found in builder.findings if found.place.end_line < cause.place.line]
        findings.append(cause)
    except CapExceeded as excess:
        line, column = excess.mark.line + 1, excess.mark.column + 1
        findings.append(_too_much(excess.cap, Place(file, line, column, line, column + 1)))
    located = tuple(replace(finding, path=places.path_at(finding.place)) for finding in findings)
    return Document(file, text, data, places, located)


def _empty_or_lonely(data: Any, places: Places) -> list[Finding]:
    if data is None:
        return [Finding.of("YML018", Place(places.file))]
    lonely = lonely_scalar(data, places.value(())) if isinstance(data, str) else None
    return [lonely] if lonely else []


def _too_much(cap: str, place: Place) -> Finding:
    return Finding.of("YML009", place, args={"cap": explanation("YML009").phrases[cap]})


def _reason(error: OSError) -> Words:
    name = _REASONS.get(error.errno or 0, "changing")
    return explanation("YML017").phrases[name]


def _unread(file: str, finding: Finding) -> Document:
    return Document(file, "", None, Places(file, None), (finding,))


def _bytes(path: FilePath) -> bytes:
    # Opened without following a link or waiting for a device: a catalogue comes from strangers.
    descriptor = os.open(path, os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0))
    with os.fdopen(descriptor, "rb") as stream:
        if not stat.S_ISREG(os.fstat(descriptor).st_mode):
            raise OSError(errno.ENODEV, "not a regular file")
        return stream.read(BYTES + 1)
