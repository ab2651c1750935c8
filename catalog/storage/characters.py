"""From bytes to text: UTF-8 only, and no character that hides or reorders what stands there."""

import re
import unicodedata
from collections.abc import Iterator
from itertools import islice

from catalog.findings.finding import Finding
from catalog.findings.fix import Cleaning, clean
from catalog.findings.messages import explanation
from catalog.findings.place import Place
from catalog.findings.words import plain
from catalog.storage.caps import REPEATS
from catalog.storage.lines import BREAK, line_start

BOM = b"\xef\xbb\xbf"

_FORBIDDEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f"  # control characters, U+0085 (a line end in YAML 1.1 only)
    "\u2028\u2029"  # line and paragraph separator: line ends in YAML 1.1 only
    "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"  # marks that change the direction of text
    "\ufeff\ufffe\uffff]"  # a byte order mark within the text, characters that are none
)


_UNWRITABLE = re.compile("[\r\ud800-\udfff]")
"""A line end of its own kind, and halves of a pair: neither comes back from a file as it went in."""


def decode(source: bytes, file: str) -> str | Finding:
    """Decode a file without its byte order mark, or say at which byte it is not UTF-8."""
    try:
        return source.removeprefix(BOM).decode("utf-8")
    except UnicodeDecodeError as error:
        offset = error.start
    line = source.count(b"\n", 0, offset) + 1
    place = Place(file, line, 1, line, 1)
    args = {"offset": plain(str(offset)), "guess": explanation("YML001").phrases[_guess(source)]}
    return Finding.of("YML001", place, args=args)


def forbidden(text: str, file: str) -> Iterator[Finding]:
    """Find the characters that no file may hold, the first few of them."""
    if text.replace("\n", "").isprintable():  # nearly every file is, and this takes half as long
        return
    for match in islice(_FORBIDDEN.finditer(text), REPEATS):
        yield not_allowed(match.group(), place_of(text, match.start(), match.end(), file))


def not_allowed(character: str, place: Place) -> Finding:
    """Give the finding of a character that no file may hold."""
    name = explanation("YML004").phrases[_kind(character)]  # read only where there is one: nearly never
    return Finding.of("YML004", place, args={"character": plain(f"U+{ord(character):04X}"), "name": name})


def hidden(text: str) -> str | None:
    """Give the first character of a text that no file may hold, not even escaped; None where there is none."""
    found = _FORBIDDEN.search(text) or _UNWRITABLE.search(text)
    return found.group() if found else None


def mixed_line_ends(text: str, file: str) -> Iterator[Finding]:
    """Find the first line that ends otherwise than the file's first line."""
    if "\r" not in text:
        return
    ends = [(match.start(), match.group()) for match in BREAK.finditer(text)]
    first = ends[0][1]
    odd = next((start for start, end in ends if end != first or end == "\r"), None)
    if odd is not None:
        yield Finding.of("YML003", place_of(text, odd, odd, file), fix=clean(Cleaning.LINE_ENDS))


def place_of(text: str, start: int, end: int, file: str) -> Place:
    """Give the place of a stretch of characters that stays within its line."""
    first = line_start(text, start)
    line = len(BREAK.findall(text[:first])) + 1
    return Place(file, line, start - first + 1, line, end - first + 1)


def _kind(character: str) -> str:
    if character in "\u2028\u2029":
        return "separator"
    return {"Cc": "control", "Cf": "direction"}.get(unicodedata.category(character), "none")


def _guess(source: bytes) -> str:
    if source[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return "utf-16"
    try:
        text = source.decode("gb18030")
    except UnicodeDecodeError:
        return "unknown"
    return "gbk" if any("\u4e00" <= character <= "\u9fff" for character in text) else "unknown"
