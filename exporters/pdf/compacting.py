"""Fonts of a PDF without the tens of thousands of empty places that a subset of a Chinese font has.

A subset that keeps the numbers of its glyphs carries a width and an offset for each glyph there was: four fifths of
the file. Fonts keyed by CID name their glyphs themselves, so the empty ones can go and the numbers stay right
(ISO 32000-1, 9.9, CIDFontType0C). The only file that touches uharfbuzz.
"""

from collections.abc import Iterator, Mapping
from struct import iter_unpack
from typing import Any

_RECORDS = 12
"""Where the directory of tables of a font begins (OpenType, sfnt)."""
_KEYED = bytes((12, 30))
"""The operator ROS, by which a font says that it is keyed by CID (Adobe Technical Note 5176)."""


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

    face = uharfbuzz.Face(font)
    if _KEYED not in _table(font, b"CFF ")[:200]:
        return b""
    wanted = uharfbuzz.SubsetInput()
    wanted.sets(uharfbuzz.SubsetInputSets.GLYPH_INDEX).update(glyph for glyph in glyphs if glyph < face.glyph_count)
    wanted.flags = uharfbuzz.SubsetFlags.NO_HINTING | uharfbuzz.SubsetFlags.NOTDEF_OUTLINE
    return _table(uharfbuzz.subset(face, wanted).blob.data, b"CFF ")


def _table(font: bytes, wanted: bytes) -> bytes:
    """Give a table of a font; nothing where there is none."""
    end = _RECORDS + 16 * int.from_bytes(font[4:6])
    for name, _, start, length in iter_unpack(">4sLLL", font[_RECORDS:end]):
        if name == wanted:
            return font[start : start + length]
    return b""
