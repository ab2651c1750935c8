"""Making the changes of a fix in a file's text. Whether they settle anything is judged by whoever asks for it."""

import re

from catalog.findings.fix import Change, Cleaning, Fix, Put
from catalog.storage.lines import BREAK
from catalog.storage.patching.of_file import patch_file
from catalog.storage.patching.splices import Splice, spliced

_MARK = "\ufeff"
_INDENT = re.compile(r"^[ \t]*\t[ \t]*", re.MULTILINE)
_COLON = re.compile(r"^([ \t]*(?:- +)*[A-Za-z_][\w-]*)：[ \t]*", re.MULTILINE | re.ASCII)


def fixed(text: str, fix: Fix, file: str = "") -> str:
    """Give a file's text with the changes of a fix made; its name says what it is written in.

    Raises:
        PatchRefused: an edit cannot be made without harm.
    """
    for change in fix.changes:
        text = _changed(text, change, file)
    return text


def _changed(text: str, change: Change, file: str) -> str:
    match change:
        case Put():
            return _put(text, change)
        case Cleaning.MARK:
            return text.removeprefix(_MARK)
        case Cleaning.LINE_ENDS:
            return BREAK.sub("\r\n" if 2 * text.count("\r\n") > len(BREAK.findall(text)) else "\n", text)
        case Cleaning.TABS:
            return _INDENT.sub(lambda indent: indent.group().replace("\t", "  "), text)
        case Cleaning.COLONS:
            return _COLON.sub(r"\1: ", text)
        case _:
            return patch_file(file, text, change)


def _put(text: str, change: Put) -> str:
    """Put a text in a place; places are told without the byte order mark."""
    mark = _MARK if text.startswith(_MARK) else ""
    bare, place = text.removeprefix(_MARK), change.place
    starts = [0, *(found.end() for found in BREAK.finditer(bare))]
    start, end = starts[place.line - 1] + place.column - 1, starts[place.end_line - 1] + place.end_column - 1
    return mark + spliced(bare, [Splice(start, end, change.text)])
