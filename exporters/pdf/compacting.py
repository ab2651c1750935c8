"""Fonts of a PDF without the tens of thousands of empty places that a subset of a Chinese font has.

A subset that keeps the numbers of its glyphs carries a width and an offset for each glyph there was: four fifths of
the file. Fonts keyed by CID name their glyphs themselves, so the empty ones can go and the numbers stay right
(ISO 32000-1, 9.9, CIDFontType0C). The only file that touches uharfbuzz.
"""

from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from struct import iter_unpack
from typing import Any

_OPEN = 4
"""Fonts held open: a document has two, and the next one the same."""

_RECORDS = 12
"""Where the directory of tables of a font begins (OpenType, sfnt)."""
_KEYED = bytes((12, 30))
"""The operator ROS, by which a font says that it is keyed by CID (Adobe Technical Note 5176)."""

_UNUSED = (b"BASE", b"GPOS", b"GSUB", b"VORG", b"vhea", b"vmtx")
"""Tables that say how glyphs stand to each other: a page has every glyph in its place."""


def compact(_document: object, pdf: Any) -> None:
    """Make the fonts of a PDF that is about to be written as small as their glyphs; others stay as they are."""
    for place, glyphs in _used(pdf).items():
        file = pdf.objects[place]
        outlines = _outlines(b"".join(file.stream), glyphs)
        if outlines:
            file.stream = [outlines]
            file.extra["Subtype"] = "/CIDFontType0C"


def _used(pdf: Any) -> Mapping[int, set[int]]:
    """Give the glyphs that are used of each font file, by the place of the file among the objects."""
    found: dict[int, set[int]] = {}
    for one in pdf.objects:
        if isinstance(one, dict) and one.get("Subtype") == "/CIDFontType0":
            descriptor = pdf.objects[_place(one["FontDescriptor"])]
            found.setdefault(_place(descriptor["FontFile3"]), set()).update(_glyphs(one["W"]))
    return found


def _place(reference: bytes) -> int:
    return int(reference.split()[0])


def _glyphs(widths: list[Any]) -> Iterator[int]:
    """Give the glyphs that have a width: the first of a run, then the widths of the run."""
    for first, run in zip(widths[::2], widths[1::2], strict=True):
        yield from range(first, first + len(run))


def _outlines(font: bytes, glyphs: set[int]) -> bytes:
    """Give the outlines of some glyphs alone; nothing where the font does not name its glyphs by CID."""
    import uharfbuzz

    if not _is_keyed(font, 0):
        return b""
    face = uharfbuzz.Face(font)
    small = font if face.glyph_count <= len(glyphs) + 1 else _subset(face, glyphs)  # .notdef is the one
    return _table(small, b"CFF ")


def small(font: bytes, number: int, glyphs: Iterable[int]) -> bytes:
    """Give a font, or that of a number in a collection, with some glyphs alone; nothing where they have no CID."""
    return _subset(_face(font, number), set(glyphs)) if _is_keyed(font, number) else b""


@lru_cache(_OPEN)
def _face(font: bytes, number: int) -> Any:
    import uharfbuzz

    return uharfbuzz.Face(font, number)  # copies it


def _subset(face: Any, glyphs: set[int]) -> bytes:
    import uharfbuzz

    wanted = uharfbuzz.SubsetInput()
    wanted.sets(uharfbuzz.SubsetInputSets.GLYPH_INDEX).update(glyph for glyph in glyphs if glyph < face.glyph_count)
    wanted.sets(uharfbuzz.SubsetInputSets.DROP_TABLE_TAG).update(map(int.from_bytes, _UNUSED))
    flags = uharfbuzz.SubsetFlags
    wanted.flags = flags.NO_HINTING | flags.NOTDEF_OUTLINE | flags.DESUBROUTINIZE
    data: bytes = uharfbuzz.subset(face, wanted).blob.data
    return data


def _is_keyed(font: bytes, number: int) -> bool:
    place = _place_of(font, b"CFF ", number)
    return _KEYED in font[place.start : min(place.stop, place.start + 200)]


def _table(font: bytes, wanted: bytes) -> bytes:
    """Give a table of a font; nothing where there is none."""
    return font[_place_of(font, wanted, 0)]


def _place_of(font: bytes, wanted: bytes, number: int) -> slice:
    """Tell where a table of a font is, or of the one of a number in a collection; empty where there is none."""
    begin = int.from_bytes(font[_RECORDS + 4 * number : _RECORDS + 4 * number + 4]) if font[:4] == b"ttcf" else 0
    end = begin + _RECORDS + 16 * int.from_bytes(font[begin + 4 : begin + 6])
    for name, _, start, length in iter_unpack(">4sLLL", font[begin + _RECORDS : end]):
        if name == wanted:
            return slice(start, start + length)
    return slice(0, 0)
