"""Sheets to PDF through WeasyPrint: tagged (PDF/UA-1), with language, title and bookmarks.

With shelf.py the only file that touches WeasyPrint. Nothing is fetched: a page knows only its own pictures.
The same sheets give the same bytes, on any day.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, TypeAlias

from exporters.layout.wording import tag
from exporters.pdf.enclosing import NOTHING, Enclosed, attachments
from exporters.pdf.installation import require
from exporters.svg.theme import FONTS, INK
from exporters.svg.writer import Markup, element, escape, number

Finisher: TypeAlias = Callable[[Any, Any], None]
"""Takes the document of WeasyPrint and its PDF of pydyf, before that is written."""

_SCHEME = "keli:"
_VARIANT = "pdf/ua-1"


@dataclass(frozen=True, slots=True)
class About:
    """What a document says of itself."""

    title: str
    language: str
    """BCP 47: zh or en."""
    author: str = ""
    description: str = ""


@dataclass(frozen=True, slots=True)
class Sheet:
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


def write_pdf(sheets: Sequence[Sheet], about: About, style: str) -> bytes:
    """Write sheets of one size as a PDF.

    Raises:
        MissingTool: Pango is not installed.
    """
    require()
    import weasyprint

    from exporters.pdf.shelf import Shelf

    pictures = {f"{_SCHEME}{place}": sheet.picture for place, sheet in enumerate(sheets)}
    html = weasyprint.HTML(string=_html(sheets, about, style), base_url=_SCHEME, url_fetcher=Shelf(pictures))
    written: bytes = html.write_pdf(pdf_variant=_VARIANT)
    return written


def print_page(page: str, style: str, enclosed: Enclosed = NOTHING, finish: Finisher | None = None) -> bytes:
    """Print a page of HTML as PDF; it has no pictures but those in it. `finish` may change what is about to be written.

    Raises:
        MissingTool: Pango is not installed.
    """
    return _printed(page, [style], enclosed, finish)


def print_on_one(page: str, styles: Sequence[str], enclosed: Enclosed = NOTHING) -> bytes:
    """Print a page of HTML on one sheet, in the first style in which it fits, else in the last on several.

    Raises:
        MissingTool: Pango is not installed.
    """
    return _printed(page, styles, enclosed, None)


def _printed(page: str, styles: Sequence[str], enclosed: Enclosed, finish: Finisher | None) -> bytes:
    require()
    import weasyprint

    from exporters.pdf.shelf import Shelf, sheet_of

    html = weasyprint.HTML(string=page, base_url=_SCHEME, url_fetcher=Shelf({}))
    for style in styles:
        css, fonts = sheet_of(style)
        laid_out = html.render(stylesheets=[css], font_config=fonts, pdf_variant=enclosed.variant)
        if len(laid_out.pages) == 1:
            break
    written: bytes = laid_out.write_pdf(
        pdf_variant=enclosed.variant, finisher=finish, attachments=attachments(enclosed.files)
    )
    return written


def _html(sheets: Sequence[Sheet], about: About, style: str) -> str:
    head = [
        element("meta", {"charset": "utf-8"}),
        element("title", {}, escape(about.title)),
        element("meta", {"name": "author", "content": about.author}),
        element("meta", {"name": "description", "content": about.description}),
        element("style", {}, Markup(_page(sheets[0]) + style)),
    ]
    pages = [_section(place, sheet) for place, sheet in enumerate(sheets)]
    page = element("html", {"lang": tag(about.language)}, element("head", {}, *head), element("body", {}, *pages))
    return f"<!DOCTYPE html>{page}"


def _page(sheet: Sheet) -> str:
    size = f"{sheet.width:.2f}pt {sheet.height:.2f}pt"
    return (
        f"@page{{size:{size};margin:0}}"
        f"html,body{{margin:0;font-family:{FONTS};color:{INK}}}"
        f".sheet{{position:relative;width:{sheet.width:.2f}pt;height:{sheet.height - 0.1:.2f}pt;"
        "background-repeat:no-repeat;break-after:page}.sheet:last-child{break-after:auto}"
    )


def _section(place: int, sheet: Sheet) -> Markup:
    ground = f"background-image:url({_SCHEME}{place});background-position:{number(sheet.left)}pt {number(sheet.top)}pt"
    return element("section", {"class": "sheet", "style": ground}, sheet.text)
