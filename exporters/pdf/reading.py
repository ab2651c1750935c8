"""Reads back what a PDF of ours holds: its text in the order of its tags, and what its tags, links and fonts lack.

The only file that touches pypdf. It reads what WeasyPrint writes, not any PDF: two bytes for a glyph, text in marks.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from io import BytesIO
from itertools import pairwise
from math import inf
from typing import Any, Final

from msgspec import Struct

from exporters.layout.links import allowed
from exporters.pdf.painting import Inner, Operation, Painted, scale_of

_GLYPH: Final = re.compile(rb"<([0-9a-f]{4})> <([0-9a-f]+)>", re.IGNORECASE)
_MISSING: Final = re.compile(rb"<([0-9a-f]{4})> 0$", re.IGNORECASE | re.MULTILINE)
_FILES: Final = ("/FontFile", "/FontFile2", "/FontFile3")
_BEGINS: Final = frozenset({b"BDC", b"BMC"})
_SHOWS: Final = frozenset({b"TJ", b"Tj"})
_DECORATION: Final = -1
_AS_IT_IS: Final = (1, 0, 0, 1, 0, 0)
_HEADS: Final = frozenset({"/H1", "/H2", "/H3", "/H4", "/H5", "/H6", "/Caption"})


class Held(Struct, frozen=True):
    """What was read."""

    text: str
    """In the order of the tags: what a reader for the blind says; without pages' heads and feet."""
    without_glyph: str
    """Characters that are boxes."""
    not_embedded: tuple[str, ...]
    """Fonts that are not in the file."""
    without_alt: int
    """Pictures that say nothing to those who cannot see them."""
    without_scope: int
    """Heads of tables that do not say what they are the head of."""
    dead_links: tuple[str, ...]
    smallest: float | None
    """The smallest type, in points on paper; None where there is no text."""
    pictures: int
    """Pictures and codes of which something can be seen."""
    blank: int
    """Those of which nothing can be seen."""
    ending_pages: tuple[str, ...]
    """Headings behind which nothing stands on their page, though something follows."""


class _Mark(Struct, frozen=True):
    """A piece of text: its page, its number there, and the heading that it is of; 0 for none."""

    page: int
    number: int
    head: int


def read_back(content: bytes) -> Held:
    """Read a PDF of ours."""
    from pypdf import PdfReader
    from pypdf.generic import ContentStream

    pdf: Any = PdfReader(BytesIO(content))
    root = pdf.trailer["/Root"]["/StructTreeRoot"]["/K"]
    tags = list(_tags(root))
    fonts = {name: font.get_object() for page in pdf.pages for name, font in page["/Resources"]["/Font"].items()}
    glyphs = {name: _glyphs(font) for name, font in fonts.items()}
    contents = [(page, ContentStream(page.get_contents(), pdf).operations) for page in pdf.pages]
    said = {page.indirect_reference.idnum: _said(operations, glyphs) for page, operations in contents}
    painted = Painted()
    for page, operations in contents:
        painted.add(operations, _names(page, pdf))
    marks = [(mark, said[mark.page].get(mark.number, "")) for mark in _marks(root, 0, 0)]
    return Held(
        text="".join(text for _, text in marks),
        without_glyph="".join(sorted({char for font in fonts.values() for char in _boxes(font)})),
        not_embedded=tuple(sorted(str(font["/BaseFont"])[1:] for font in fonts.values() if not _embedded(font))),
        without_alt=sum(one["/S"] == "/Figure" and not one.get("/Alt") for one in tags),
        without_scope=sum(one["/S"] == "/TH" and not _is_head_of_something(one) for one in tags),
        dead_links=tuple(dict.fromkeys(_dead_links(pdf))),
        smallest=None if painted.smallest == inf else painted.smallest,
        pictures=painted.pictures,
        blank=painted.blank,
        ending_pages=tuple(_ending_pages(marks)),
    )


def _below(node: Any) -> list[Any]:
    """Give what is below an element of the tags."""
    below = node.get("/K", [])
    return list(below) if isinstance(below, list) else [below]


def _tags(node: Any) -> Iterator[Any]:
    """Give the elements of the tags, in order."""
    node = node.get_object()
    if isinstance(node, list):
        for one in node:
            yield from _tags(one)
    elif isinstance(node, dict) and "/S" in node:
        yield node
        for one in _below(node):
            yield from _tags(one)


def _marks(node: Any, page: int, head: int) -> Iterator[_Mark]:
    """Give the marks that the tags name, in their order."""
    node = node.get_object()
    if isinstance(node, int):
        yield _Mark(page, int(node), head)
    elif isinstance(node, list):
        for one in node:
            yield from _marks(one, page, head)
    elif isinstance(node, dict):
        page = _page(node) if "/Pg" in node else page
        head = id(node) if node.get("/S") in _HEADS else head
        for one in (node["/MCID"],) if "/MCID" in node else _below(node):
            yield from _marks(one, page, head)


def _ending_pages(marks: Sequence[tuple[_Mark, str]]) -> Iterator[str]:
    """Give the headings whose page ends with them."""
    for (one, text), (next_one, _) in pairwise(marks):
        if one.head and one.head != next_one.head and one.page != next_one.page:
            yield text.strip()


def _page(node: Any) -> int:
    """Give the number of the page that an element is on."""
    return int(node.raw_get("/Pg").idnum)


def _names(owner: Any, pdf: Any) -> Callable[[str], Inner]:
    """Say what the names of pictures mean in a page or a form."""
    from pypdf.generic import ContentStream

    def named(name: str) -> Inner:
        one = owner["/Resources"]["/XObject"][name].get_object()
        form = ContentStream(one, pdf).operations if one["/Subtype"] == "/Form" else None
        return Inner(form, scale_of(one.get("/Matrix", _AS_IT_IS)), _names(one, pdf))

    return named


def _said(operations: Iterable[Operation], glyphs: Mapping[str, Mapping[int, str]]) -> Mapping[int, str]:
    """Give the text within each mark of a page."""
    found: dict[int, str] = {}
    within: list[int] = []
    known: Mapping[int, str] = {}
    for operands, operator in operations:
        if operator in _BEGINS:
            within.append(_number(operands))
        elif operator == b"EMC":
            within.pop()
        elif operator == b"Tf":
            known = glyphs[operands[0]]
        elif operator in _SHOWS and within:
            found[within[-1]] = found.get(within[-1], "") + "".join(_letters(operands[0], known))
    return found


def _number(operands: Sequence[Any]) -> int:
    """Give the number of a mark; one that is decoration has none."""
    about = operands[1] if len(operands) > 1 else {}
    return int(about["/MCID"]) if isinstance(about, dict) and "/MCID" in about else _DECORATION


def _letters(shown: Any, known: Mapping[int, str]) -> Iterator[str]:
    """Give the characters of what is shown: texts of two bytes a glyph, and shifts between them."""
    for part in shown if isinstance(shown, list) else (shown,):
        if isinstance(part, bytes | str):
            raw: Any = getattr(part, "original_bytes", part)
            yield from (known.get(int.from_bytes(raw[at : at + 2]), "") for at in range(0, len(raw), 2))


def _glyphs(font: Any) -> Mapping[int, str]:
    """Give the text of each glyph of a font."""
    pairs = _GLYPH.findall(font["/ToUnicode"].get_data())
    return {int(glyph, 16): bytes.fromhex(text.decode()).decode("utf-16-be") for glyph, text in pairs}


def _boxes(font: Any) -> Iterator[str]:
    """Give the characters that a font shows as boxes: those for which it has the glyph of what is missing."""
    encoding, known = font["/Encoding"].get_object(), _glyphs(font)
    missing = _MISSING.findall(encoding.get_data()) if hasattr(encoding, "get_data") else []
    yield from (known.get(int(glyph, 16), "") for glyph in missing)


def _embedded(font: Any) -> bool:
    descriptor = font["/DescendantFonts"][0].get_object()["/FontDescriptor"]
    return any(file in descriptor for file in _FILES)


def _is_head_of_something(head: Any) -> bool:
    """Tell whether cells name a head of a table, or it says itself which way its cells are."""
    said = head.get("/A", {}).get_object()
    return "/ID" in head or any("/Scope" in one.get_object() for one in (said if isinstance(said, list) else [said]))


def _dead_links(pdf: Any) -> Iterator[str]:
    """Give the addresses and names that lead nowhere, or where nobody should be led."""
    places = pdf.named_destinations
    for link in (one.get_object() for page in pdf.pages for one in page.get("/Annots", ())):
        if "/Dest" in link and str(link["/Dest"]) not in places:
            yield str(link["/Dest"])
        elif "/A" in link and not allowed(str(link["/A"].get("/URI", ""))):
            yield str(link["/A"].get("/URI", ""))
