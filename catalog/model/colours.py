"""Colours a city may choose for its guides, and whether they can be read.

Contrast is that of WCAG 2.2 (1.4.3): from 1 (the same) to 21 (black on white); text needs 4.5.
"""

from collections.abc import Iterable, Mapping
from functools import cache
from typing import Any

from msgspec import Struct

ENOUGH = 4.5
"""The contrast that text needs (WCAG 2.2, 1.4.3, level AA)."""
PAPER = "#ffffff"
PALE = "#d5dee7"
"""Captions on the ground of a head."""

_TINT = 0.05
_DARKER = 0.97


class Chosen(Struct, frozen=True):
    """The colours that keli.toml chooses, as `#rrggbb`; empty where it leaves them to keli."""

    root: str = ""
    """The ground of heads."""
    branches: tuple[str, ...] = ()
    """Of branches, or of who acts, in turn."""

    @classmethod
    def of(cls, data: Mapping[str, Any]) -> "Chosen":
        """Take them from the table `publish.theme`, which has the schema's shape."""
        return cls(data.get("root", "").lower(), tuple(color.lower() for color in data.get("branches", []) if color))


def contrast(one: str, other: str) -> float:
    """Give the contrast of two colours."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def root_contrast(color: str) -> float:
    """Give the least contrast that a head of this colour has to what is written on it."""
    return min(contrast(color, PAPER), contrast(color, PALE))


def branch_contrast(color: str) -> float:
    """Give the least contrast that a branch of this colour has: white on it, and it on its own tint."""
    return min(contrast(color, PAPER), contrast(color, tint(color)))


def darkened(color: str) -> str:
    """Make a colour darker, of the same hue."""
    return _hex(part * _DARKER for part in _parts(color))


@cache
def tint(color: str) -> str:
    """Give the ground of a panel in this colour: a twentieth of it on white."""
    return mixed(color, _TINT)


def mixed(color: str, share: float) -> str:
    """Give the colour mixed with white."""
    return _hex(255 - (255 - part) * share for part in _parts(color))


def _hex(parts: Iterable[float]) -> str:
    return "#" + "".join(f"{round(part):02x}" for part in parts)


def _luminance(color: str) -> float:
    red, green, blue = (_linear(part / 255) for part in _parts(color))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4  # noqa: PLR2004 sRGB


def _parts(color: str) -> tuple[int, int, int]:
    return int(color[1:3], 16), int(color[3:5], 16), int(color[5:7], 16)
