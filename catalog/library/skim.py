"""Reading only what names a file: the few elements at its top level by which it is found.

A tenth of the time of reading it all. Whatever is written in an unusual way is read in full.
"""

import os
import re
from itertools import pairwise
from pathlib import Path, PurePosixPath
from typing import Any

from catalog.library.entry import WANTED, Entry, entry_of
from catalog.schema.kinds import REGISTERS, Kind
from catalog.storage.characters import BOM
from catalog.storage.content import regular_bytes
from catalog.storage.reader import read

_TOP = re.compile(
    rb"\n(?:(?P<key>[A-Za-z_][\w-]*):(?=[ \r\n]|\Z)"  # an element
    rb"|[^ \t#\r\n-]|\r.)"  # something else; all other lines belong to what is above them, or are comments
)
_WANTED = frozenset(element.encode() for element in WANTED)


def skim(root: Path, file: str, kind: Kind) -> tuple[Entry, ...]:
    """Give the entries of a file: one, or those of a register; of what cannot be read, its name."""
    if kind not in REGISTERS:
        return (entry_of(kind, file, PurePosixPath(file).stem, naming(root, file)),)
    data = read(_content(root, file), file).data
    entries = data if isinstance(data, list) else []
    return tuple(entry for entry in (entry_of(kind, file, "", one) for one in entries) if entry.id)


def naming(root: Path, file: str) -> Any:
    """Give the data of a file with the elements by which it is found, maybe with others; None where it is not read."""
    content = _content(root, file)
    elements = _elements(content.removeprefix(BOM))
    document = read(content if elements is None else elements, file)
    if document.data is None and elements is not None:
        document = read(content, file)
    return document.data


def _content(root: Path, file: str) -> bytes:
    try:
        return regular_bytes(os.path.join(root, file))  # noqa: PTH118  # a path object costs as much as opening
    except OSError:
        return b""


def _elements(content: bytes) -> bytes | None:
    """Cut out the lines of the elements wanted; None where the file is written in an unusual way."""
    content = b"\n" + content
    tops = list(_TOP.finditer(content))
    if any(top["key"] is None for top in tops):
        return None
    stretches = zip(tops, pairwise([*(top.start() for top in tops), len(content)]), strict=True)
    return b"".join(content[start:end] for top, (start, end) in stretches if top["key"] in _WANTED)
