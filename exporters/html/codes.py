"""QR codes as inline pictures: from a guide on paper to the one on the web. The only file that touches segno."""

from markupsafe import Markup

from exporters.layout.links import allowed


def code(address: str, title: str) -> Markup:
    """Draw an address as a QR code that says what it is; empty where there is none that may be followed."""
    if not allowed(address):
        return Markup()
    import segno

    made = segno.make_qr(address, error="m")
    return Markup(made.svg_inline(title=title, omitsize=True, svgclass="code", lineclass=None))  # noqa: S704 segno escapes
