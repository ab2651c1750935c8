"""SVG that is handed out: known elements only, no scripts, and nothing that is fetched from elsewhere.

What is not known to be harmless is told: a list of what is harmful would never be whole. Elements that editors note
things in (Inkscape's, RDF) are let be, for no viewer knows them.
"""

import re
from collections.abc import Mapping
from typing import Final

from catalog.storage.flaw import Flaw
from catalog.storage.markup import Unread, go_through, own_name

_SVG: Final = "http://www.w3.org/2000/svg"
_XML: Final = "http://www.w3.org/XML/1998/namespace"
_NOTES: Final = frozenset(
    {
        "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
        "http://purl.org/dc/elements/1.1/",
        "http://creativecommons.org/ns#",
        "http://web.resource.org/cc/",
        "http://www.inkscape.org/namespaces/inkscape",
        "http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd",
        "http://sodipodi.sourceforge.net/DTD/sodipodi-0.0.dtd",
    }
)
_DRAWN: Final = frozenset(
    """a circle clipPath defs desc ellipse feBlend feColorMatrix feComponentTransfer feComposite feConvolveMatrix
    feDiffuseLighting feDisplacementMap feDistantLight feDropShadow feFlood feFuncA feFuncB feFuncG feFuncR
    feGaussianBlur feImage feMerge feMergeNode feMorphology feOffset fePointLight feSpecularLighting feSpotLight feTile
    feTurbulence filter g image line linearGradient marker mask metadata path pattern polygon polyline radialGradient
    rect stop style svg switch symbol text textPath title tspan use view""".split()
)
"""SVG 2's elements but those that run, move or embed something: script, foreignObject, iframe, set, animate …."""
_LINKS: Final = ("https://", "http://", "mailto:", "tel:", "#")
_WITHIN: Final = ("#", "data:image/png", "data:image/jpeg", "data:image/jpg", "data:image/gif", "data:image/webp")
_FETCHED: Final = re.compile(
    r"""@import|(?:image-set|image|src|expression)\(|-moz-binding|\\"""  # a backslash writes any of these otherwise
    r"""|url\((?!\s*["']?\s*(?:\#|data:(?:image/(?!svg)|font/|application/(?:x-)?font)))""",
    re.IGNORECASE,
)


class _Look:
    """What is found on the way through a picture."""

    def __init__(self) -> None:
        self.flaw: Flaw | None = None
        self._elements = 0
        self._styles: list[str] = []
        self._in_style = False

    def begun(self, name: str, attributes: Mapping[str, str]) -> None:
        space, own = own_name(name)
        if not self._elements and own != "svg":
            self._note(Flaw.OTHER)
        self._elements += 1
        if space in _NOTES:
            return
        if space not in (_SVG, "") or own not in _DRAWN:
            self._note(Flaw.OTHER)
        self._in_style = own == "style"
        for one, value in attributes.items():
            self._note(_of_attribute(own, one, value))

    def ended(self, _: str) -> None:
        self._in_style = False

    def said(self, text: str) -> None:
        if self._in_style:
            self._styles.append(text)

    def whole(self) -> Flaw | None:
        """Give what is wrong, styles put together."""
        self._note(Flaw.LEADING_OUT if _FETCHED.search("".join(self._styles)) else None)
        return self.flaw

    def _note(self, flaw: Flaw | None) -> None:
        self.flaw = self.flaw or flaw


def of_svg(content: bytes) -> Flaw | None:
    """Tell what is wrong with a picture."""
    look = _Look()
    try:
        go_through(content, look.begun, look.ended, look.said)
    except Unread:
        return Flaw.OTHER
    return look.whole()


def _of_attribute(element: str, name: str, value: str) -> Flaw | None:
    space, own = own_name(name)
    if own.lower().startswith("on") and not space:
        return Flaw.OTHER
    if own == "href":
        return _of_address(element, value.strip().lower())
    if space == _XML:
        return Flaw.LEADING_OUT if own == "base" else None
    return Flaw.LEADING_OUT if not space and _FETCHED.search(value) else None


def _of_address(element: str, address: str) -> Flaw | None:
    if address.startswith(_LINKS if element == "a" else _WITHIN) or not address:
        return None
    return Flaw.LEADING_OUT if address.startswith(_LINKS) else Flaw.OTHER
