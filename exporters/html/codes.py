"""QR codes as inline pictures of pages: from a guide on paper to the one on the web."""

from markupsafe import Markup

from exporters.svg.codes import qr


def code(address: str, title: str) -> Markup:
    """Draw an address as a QR code that says what it is; empty where there is none that may be followed."""
    made = qr(address)
    if made is None:
        return Markup()
    return Markup(made.svg_inline(title=title, omitsize=True, svgclass="code", lineclass=None))  # noqa: S704 segno escapes
