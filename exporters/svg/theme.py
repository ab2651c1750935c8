"""Colours and type of every picture: readable in colour and in gray, on paper and on screen.

Every branch colour has a contrast of 4.5 or more to white and to its own tint (WCAG 2.2, 1.4.3);
all are about equally dark, so gray prints are even. Number and icon tell branches apart, colour only helps.
"""

from dataclasses import dataclass
from functools import cache

FONTS = (
    "'Noto Sans CJK SC','Noto Sans SC','Source Han Sans SC','PingFang SC','Microsoft YaHei',"
    "'WenQuanYi Micro Hei',sans-serif"
)
"""Fonts that have Chinese, on Linux, macOS and Windows; no font is fetched."""

INK = "#16202b"
"""Text."""
QUIET = "#4a5866"
"""Text that may stand back: footers, captions."""
ROOT = "#14283c"
"""The ground of the head."""
PALE = "#d5dee7"
"""Captions on the ground of the head."""
PAPER = "#ffffff"

BRANCHES = (
    "#1f5fbf",
    "#0b7a5b",
    "#b23a0e",
    "#7a3fb3",
    "#0a6f8f",
    "#b0245c",
    "#5b6b00",
    "#8a5a00",
    "#3c4fb0",
    "#9b2c2c",
    "#2f6b2f",
)
"""The colours of branches, in turn, where a city has none of its own."""

_TINT = 0.05
_RULE = 0.3


@dataclass(frozen=True, slots=True)
class Theme:
    """The colours a city may choose itself."""

    root: str = ROOT
    """The ground of heads, and of where a way begins and ends well."""
    branches: tuple[str, ...] = BRANCHES

    def branch(self, number: int) -> str:
        """Give the colour of a branch, or of who acts, by position (from 0)."""
        return self.branches[number % len(self.branches)]


HOUSE = Theme()
"""What keli has by itself."""


@cache
def tint(color: str) -> str:
    """Give the ground of a panel in this colour: a twentieth of it on white."""
    return _mixed(color, _TINT)


@cache
def rule(color: str) -> str:
    """Give the colour of a hairline within a panel: three tenths of it on white."""
    return _mixed(color, _RULE)


def contrast(one: str, other: str) -> float:
    """Give the contrast of two colours by WCAG 2.2: from 1 (the same) to 21 (black on white)."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _mixed(color: str, share: float) -> str:
    return "#" + "".join(f"{round(255 - (255 - part) * share):02x}" for part in _parts(color))


def _luminance(color: str) -> float:
    red, green, blue = (_linear(part / 255) for part in _parts(color))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4  # noqa: PLR2004 sRGB


def _parts(color: str) -> tuple[int, int, int]:
    return int(color[1:3], 16), int(color[3:5], 16), int(color[5:7], 16)
