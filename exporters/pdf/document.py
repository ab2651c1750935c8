"""Sheets to PDF through WeasyPrint: tagged (PDF/UA-1), with language, title and bookmarks.

With shelf.py, tries.py, shortcuts.py and those that it takes the only file that touches WeasyPrint. Nothing is fetched:
a page knows only its own pictures. The same sheets give the same bytes, on any day.
"""

from collections.abc import Callable, Sequence
from typing import Any, TypeAlias

from msgspec import Struct
from msgspec.structs import replace

from catalog.storage.collector import paused_collector
from exporters.layout.wording import tag
from exporters.pdf.compacting import compact
from exporters.pdf.enclosing import NOTHING, Enclosed, attachments
from exporters.pdf.installation import require
from exporters.pdf.tries import Tries, ends_well, has_a_hole
from exporters.svg.theme import FONTS, INK
from exporters.svg.writer import Markup, element, escape, number

Finisher: TypeAlias = Callable[[Any, Any], None]
"""Takes the document of WeasyPrint and its PDF of pydyf, before that is written."""

_SCHEME = "keli:"
_VARIANT = "pdf/ua-1"


class About(Struct, frozen=True):
    """What a document says of itself."""

    title: str
    language: str
    """BCP 47: zh or en."""
    author: str = ""
    description: str = ""


class Sheet(Struct, frozen=True):
    """A page: a picture that is decoration only, and the text on top of it. All in points."""

    width: float
    height: float
    picture: str
    """SVG; readers for the blind pass it over."""
    left: float
    top: float
    scale: float
    """Where the picture begins on the page, and how much it is enlarged."""
    text: Markup
    name: str = ""
    """By this other sheets lead here."""


def write_pdf(sheets: Sequence[Sheet], about: About, style: str) -> bytes:
    """Write sheets as a PDF.

    Raises:
        MissingTool: Pango is not installed.
    """
    require()
    import weasyprint

    from exporters.pdf.shelf import FONTS_ASKED, Shelf

    page = _html(sheets, about, style)
    with paused_collector():
        html = weasyprint.HTML(string=page, base_url=_SCHEME, url_fetcher=Shelf(_pictures(sheets)))
        written: bytes = html.write_pdf(font_config=FONTS_ASKED, pdf_variant=_VARIANT, finisher=compact)
    return written


def print_page(
    page: str,
    *styles: str,
    sheets: Sequence[Sheet] = (),
    enclosed: Enclosed = NOTHING,
    finish: Finisher | None = None,
    closer: str = "",
) -> bytes:
    """Print a page of HTML as PDF; it has no pictures but those in it and on its sheets.

    `finish` may change what is about to be written; `closer` is a style in which more goes on a page, taken where that
    spares a last page of a few lines.

    Raises:
        MissingTool: Pango is not installed.
    """
    with paused_collector():  # a page is hundreds of thousands of boxes and styles: it would visit them many times
        return _printed(_laid_out(page, _tries(styles, closer), sheets, enclosed), enclosed, finish)


def print_with_pictures(
    page: str, apart: Callable[[], str], styles: Sequence[str], sheets: Sequence[Sheet], enclosed: Enclosed
) -> bytes:
    """Print a page with pictures between its text; its last style goes on top where that spares a page of a few lines.

    `apart` gives the page with these pictures on sheets of their own: it is taken where one of them leaves much of a
    page empty, since it did not fit there, and the other way takes no more paper.

    Raises:
        MissingTool: Pango is not installed.
    """
    with paused_collector():
        return _printed(_well_placed(page, apart, styles, (sheets, enclosed)), enclosed)


def _well_placed(
    page: str, apart: Callable[[], str], styles: Sequence[str], brought: tuple[Sequence[Sheet], Enclosed]
) -> Any:
    """Lay a page out with its pictures between the text, or apart where one would leave a hole."""
    tries = _tries(styles[:-1], styles[-1])
    laid_out = _laid_out(page, tries, *brought)
    if not has_a_hole(laid_out.pages):
        return laid_out
    most = len(laid_out.pages)
    tries = replace(tries, good=lambda pages: len(pages) <= most and ends_well(pages), at_need=-1)
    other = _laid_out(apart(), tries, *brought)
    return other if len(other.pages) <= most else laid_out


def _tries(styles: Sequence[str], closer: str) -> Tries:
    return Tries((styles, (*styles, closer)), ends_well, at_need=0) if closer else Tries((styles,))


def print_on_one(page: str, styles: Sequence[str], closer: str, enclosed: Enclosed = NOTHING) -> bytes:
    """Print a page of HTML on one sheet, in the first style in which it fits, else in the last on several.

    `closer` goes on top of the last style where that makes it fit, and else is left.

    Raises:
        MissingTool: Pango is not installed.
    """
    with paused_collector():
        ways = [*((style,) for style in styles), (styles[-1], closer)]
        tries = Tries(ways, lambda pages: len(pages) == 1, at_need=-2)
        return _printed(_laid_out(page, tries, (), enclosed), enclosed)


def sheets_of(sheets: Sequence[Sheet]) -> Markup:
    """Write sheets as a part of a page that is printed with them."""
    return Markup("".join(_section(place, sheet) for place, sheet in enumerate(sheets)))


def sheet_style(sheets: Sequence[Sheet]) -> str:
    """Give the style of sheets, each on a page of its size."""
    sizes = {_size(sheet): (sheet.width, sheet.height) for sheet in sheets}
    own = "".join(_style_of_size(name, *size) for name, size in sizes.items())
    return (
        ".sheet{position:relative;background-repeat:no-repeat;break-after:page}"
        f".sheet:last-child{{break-after:auto}}{own}"
    )


def _size(sheet: Sheet) -> str:
    return f"sheet{sheet.width:.0f}x{sheet.height:.0f}"


def _style_of_size(name: str, width: float, height: float) -> str:
    bare = "".join(f"@{place}{{content:none}}" for place in ("top-left", "bottom-left", "bottom-right"))
    page = f"@page {name}{{size:{width:.2f}pt {height:.2f}pt;margin:0;{bare}}}"
    return f"{page}.{name}{{page:{name};width:{width:.2f}pt;height:{height - 0.1:.2f}pt}}"


def _laid_out(page: str, tries: Tries, sheets: Sequence[Sheet], enclosed: Enclosed) -> Any:
    require()
    import weasyprint

    from exporters.pdf.shelf import FONTS_ASKED, Shelf, read

    html = weasyprint.HTML(string=page, base_url=_SCHEME, url_fetcher=Shelf(_pictures(sheets)))

    def laid_out_in(styles: Sequence[str]) -> Any:
        sheet = [read(one) for one in styles]
        return html.render(stylesheets=sheet, font_config=FONTS_ASKED, pdf_variant=enclosed.variant)

    return tries.first_good(laid_out_in)


def _printed(laid_out: Any, enclosed: Enclosed, finish: Finisher | None = None) -> bytes:
    def finished(document: Any, pdf: Any) -> None:
        compact(document, pdf)
        if finish:
            finish(document, pdf)

    written: bytes = laid_out.write_pdf(
        pdf_variant=enclosed.variant, finisher=finished, attachments=attachments(enclosed.files)
    )
    return written


def _html(sheets: Sequence[Sheet], about: About, style: str) -> str:
    head = [
        element("meta", {"charset": "utf-8"}),
        element("title", {}, escape(about.title)),
        element("meta", {"name": "author", "content": about.author}),
        element("meta", {"name": "description", "content": about.description}),
        element("style", {}, Markup(_page(sheets) + style)),
    ]
    body = element("body", {}, sheets_of(sheets))
    page = element("html", {"lang": tag(about.language)}, element("head", {}, *head), body)
    return f"<!DOCTYPE html>{page}"


def _page(sheets: Sequence[Sheet]) -> str:
    return f"@page{{margin:0}}html,body{{margin:0;font-family:{FONTS};color:{INK}}}{sheet_style(sheets)}"


def _section(place: int, sheet: Sheet) -> Markup:
    ground = f"background-image:url({_SCHEME}{place});background-position:{number(sheet.left)}pt {number(sheet.top)}pt"
    named = {"id": sheet.name} if sheet.name else {}
    return element("section", {"class": f"sheet {_size(sheet)}", **named, "style": ground}, sheet.text)


def _pictures(sheets: Sequence[Sheet]) -> dict[str, str]:
    return {f"{_SCHEME}{place}": sheet.picture for place, sheet in enumerate(sheets)}
