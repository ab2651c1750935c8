"""Shortcuts through WeasyPrint: the same bytes in less time. The only file that changes how it works.

It has Pango break the same text several times over, since it lays out columns, floats and pages anew, and most texts of
a guide stand in the next one, too. What Pango said is remembered. Shortcuts for styles, boxes and pages are beside this
file: prefilling.py, plain_boxes.py and repaging.py. A shortcut stands for a function of the version that it was made
for; in others nothing is touched.
"""

from collections.abc import Callable, Hashable
from functools import lru_cache
from io import StringIO
from typing import Any, Final
from xml.etree import ElementTree as ET

import tinyhtml5
import weasyprint
from weasyprint import svg
from weasyprint.css import AnonymousStyle, ComputedStyle
from weasyprint.formatting_structure.boxes import Box, ParentBox
from weasyprint.html import UA_STYLESHEET
from weasyprint.layout import absolute, background, block, column, grid, inline, page, percent, preferred, table
from weasyprint.layout import float as floating
from weasyprint.pdf import fonts
from weasyprint.pdf.fonts import Font
from weasyprint.text import line_break
from weasyprint.text.ffi import ffi, harfbuzz

from exporters.pdf.compacting import small
from exporters.pdf.plain_boxes import bare, flowing, page_names
from exporters.pdf.prefilling import filled, filled_anonymous, sized, strutted
from exporters.pdf.repaging import once_more

_MADE_FOR: Final = "70."
_MOST: Final = 8192
"""So many broken lines are remembered, those of about ten guides; then it begins anew."""
_MOST_DRAWN: Final = 2048
"""The same for lines with all their glyphs."""
_NOTES: Final = frozenset({"footnote-call", "footnote-marker", "note-call", "note-marker", "note-callback"})
_DECIDING: Final = (
    *("font_family", "font_size", "font_style", "font_stretch", "font_weight", "font_kerning"),
    *("font_variant_ligatures", "font_variant_position", "font_variant_caps", "font_variant_numeric"),
    *("font_variant_alternates", "font_variant_east_asian", "font_feature_settings", "font_variation_settings"),
    *("font_language_override", "lang", "direction", "white_space", "overflow_wrap", "word_break", "letter_spacing"),
    *("word_spacing", "tab_size", "hyphens", "hyphenate_character", "hyphenate_limit_chars", "hyphenate_limit_zone"),
)
"""The properties that decide how a text is broken."""

_SIZING: Final = (absolute, block, column, floating, grid, inline, page, table)
"""The modules that lay boxes out."""

Function = Callable[..., Any]
TAKEN: Final[list[tuple[Any, str, Any]]] = []
"""What shortcuts stand for, each in a module or class that has it by that name."""


def take() -> None:
    """Take the shortcuts; once is enough."""
    if TAKEN or not weasyprint.__version__.startswith(_MADE_FOR):
        return
    _take("split_first_line", _remembering, line_break, inline, preferred)
    _take("resolve_one_percentage", _at_once, percent)
    _take("resolve_percentages", sized, percent, *_SIZING)
    _take("strut", strutted, line_break, inline)
    _take("__init__", filled, ComputedStyle)
    _take("__init__", filled_anonymous, AnonymousStyle)
    _take("is_in_normal_flow", flowing, Box)
    _take("page_values", page_names, ParentBox)
    _take("layout_box_backgrounds", bare, background)
    _take("remake_page", once_more, page)
    _take("size", lru_cache(_MOST), svg.utils, svg, svg.text, svg.defs)
    _take("reactivate", _keeping, line_break.Layout)
    _take("parse", _as_xml, tinyhtml5)
    _take("get_hb_object_data", _held, fonts)
    _take("subset", _straight, Font)
    _take("lower_local_name_selectors", _with_markers, UA_STYLESHEET.matcher)
    _take("other_selectors", _without_notes, UA_STYLESHEET.matcher)


def _take(name: str, shortened: Callable[[Any], Any], *owners: Any) -> None:
    original = getattr(owners[0], name)
    short = shortened(original)
    for owner in owners:
        TAKEN.append((owner, name, original))
        setattr(owner, name, short)


def _remembering(split: Function) -> Function:
    """Give `split_first_line` with a memory; a layout it gave is changed by whoever has it, so each has a copy."""
    known: dict[Hashable, tuple[Any, ...]] = {}

    def remembered(text: str, style: Any, context: Any, *limits: Any, **more: Any) -> tuple[Any, ...]:
        key = (text, limits, *more.items(), _look(style))
        found = known.get(key)
        if found is None:
            if len(known) >= _MOST:
                known.clear()
            found = known[key] = split(text, style, context, *limits, **more)
        layout = object.__new__(type(found[0]))
        layout.__dict__.update(found[0].__dict__)
        return (layout, *found[1:])

    return remembered


def _look(style: Any) -> Hashable:
    """Give what of a style decides how a text is broken; it is worked out once for each style."""
    found: Hashable = style.__dict__.get("look")
    if found is None:
        said = tuple(str(style[name]) for name in _DECIDING)
        found = style.look = (said, style["text_decoration_line"] == "none", style.font_config)
    return found


def _at_once(resolve: Function) -> Function:
    """Give `resolve_one_percentage` that does at once what it mostly does: take over a length in pixels."""

    def at_once(box: Any, name: str, refer_to: Any) -> None:
        value = box.style[name]
        if getattr(value, "unit", None) == "px":
            setattr(box, name, value.value)
        else:
            resolve(box, name, refer_to)

    return at_once


def _keeping(reactivate: Function) -> Function:
    """Give `reactivate`, which has Pango break a line once more to draw it, with a memory of lines drawn.

    None of our styles cuts lines short with an ellipsis: that would change what is kept.
    """
    known: dict[Hashable, tuple[Any, Any]] = {}

    def kept(layout: Any, style: Any) -> None:
        key = (layout.text, layout.justification_spacing, _look(style))
        if key in known:
            layout.style, (layout.layout, layout.language) = style, known[key]
            return
        reactivate(layout, style)
        if len(known) >= _MOST_DRAWN:
            known.clear()
        known[key] = layout.layout, layout.language

    return kept


def _as_xml(parse: Function) -> Function:
    """Give `parse` of tinyhtml5 that has what is well-formed read by the parser for XML, which is no Python.

    Our pages say every element themselves, so that both read the same.
    """

    def parsed(file: Any, **options: Any) -> Any:
        text = file.read()
        try:
            return ET.fromstring(text)  # noqa: S314 a page of ours: entities are escaped, and Expat has limits
        except ET.ParseError:
            return parse(StringIO(text), **options)

    return parsed


def _held(read: Function) -> Function:
    """Give `get_hb_object_data`, which copies tens of megabytes for each font of each document, with a memory of fonts.

    What a font's data are known by is never given back, so that nothing else ever stands there.
    """
    known: dict[int, Any] = {}

    def held(face: Any, *glyph: Any) -> Any:
        if glyph:
            return read(face, *glyph)
        blob = harfbuzz.hb_face_reference_blob(face)
        at = int(ffi.cast("uintptr_t", blob))
        if at in known:
            harfbuzz.hb_blob_destroy(blob)
        else:
            known[at] = read(face)
        return known[at]

    return held


def _straight(subset: Function) -> Function:
    """Give `Font.subset` that goes straight to the glyphs wanted, where the others need not keep their places."""

    def straight(font: Any, to_unicode: Any, hinting: Any) -> None:
        found = b"" if font.missing else small(font.file_content, font.index, to_unicode)
        if found:
            font.file_content = found
        else:
            subset(font, to_unicode, hinting)

    return straight


def _without_notes(selectors: list[Any]) -> list[Any]:
    """Give the rules for any element without those for notes and markers: each would get six styles for nothing."""
    return [one for one in selectors if one[3] not in _NOTES and one[3] != "marker"]


def _with_markers(selectors: dict[str, list[Any]]) -> dict[str, list[Any]]:
    """Give the rules for elements by name, with those for markers of any element for those alone that have one."""
    markers = [one for one in UA_STYLESHEET.matcher.other_selectors if one[3] == "marker"]
    return {**selectors, "li": [*selectors["li"], *markers]}
