"""Fonts of a PDF, as small as their glyphs; by the real WeasyPrint."""

import io

import pytest
from fontTools.cffLib import CFFFontSet

from exporters.pdf.compacting import compact
from exporters.pdf.installation import missing
from tests.exporters.pdf.plain_weasyprint import plain_weasyprint

pytestmark = pytest.mark.skipif(any("Pango" in error.message.en for error in missing()), reason="no Pango")
PAGE = "<html lang=zh><title>颗粒</title><p style=\"font-family:'Noto Sans CJK SC'\">办事指南 abc 办</p>"


def fonts(text):
    """Give the files of fonts of a page before and after."""
    import weasyprint

    found = []

    def finish(document, pdf) -> None:
        for step in (lambda *_: None, compact):
            step(document, pdf)
            streams = [one for one in pdf.objects if getattr(one, "extra", {}).get("Subtype") in KINDS]
            found.append([(str(one.extra["Subtype"]), b"".join(one.stream)) for one in streams])

    weasyprint.HTML(string=text).write_pdf(finisher=finish)
    return found


KINDS = {"/OpenType", "/CIDFontType0C"}


@pytest.fixture(scope="module")
def files():
    with plain_weasyprint():
        before, after = fonts(PAGE)
    if not before:
        pytest.skip("no Chinese font with outlines keyed by CID")
    return before[0], after[0]


def test_a_font_has_no_places_for_glyphs_that_are_not_used(files) -> None:
    (_, before), (kind, after) = files
    assert kind == "/CIDFontType0C"
    assert len(after) < len(before) / 10
    font = CFFFontSet()
    font.decompile(io.BytesIO(after), None)
    used = len(set("办事指南 abc")) + 1  # and the sign for what is missing
    assert len(font[0].CharStrings) == used


def test_its_glyphs_keep_their_numbers(files) -> None:
    from fontTools.ttLib import TTFont

    (_, before), (_, after) = files
    whole = TTFont(io.BytesIO(before))
    font = CFFFontSet()
    font.decompile(io.BytesIO(after), None)
    assert set(font[0].charset) <= set(whole["CFF "].cff[0].charset)
    assert [name for name in font[0].charset if name != ".notdef"] == [
        f"cid{whole.getGlyphID(whole.getBestCmap()[ord(char)]):05d}"
        for char in sorted(set("办事指南 abc"), key=lambda char: whole.getGlyphID(whole.getBestCmap()[ord(char)]))
    ]
