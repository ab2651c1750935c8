"""QR codes as inline pictures of pages: from a guide on paper to the one on the web."""

from io import BytesIO

from markupsafe import Markup

from exporters.svg.codes import qr


def code(address: str, title: str) -> Markup:
    """Draw an address as a QR code that says what it is; empty where there is none that may be followed.

    It says that it is SVG, too: pages for paper are read as XML, where that is not taken for granted.
    """
    made = qr(address)
    if made is None:
        return Markup()
    drawn = BytesIO()
    made.save(drawn, "svg", xmldecl=False, title=title, omitsize=True, svgclass="code", lineclass=None, nl=False)
    return Markup(drawn.getvalue().decode())  # noqa: S704 segno escapes
