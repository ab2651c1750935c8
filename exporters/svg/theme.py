"""Colours and type of every picture: readable in colour and in gray, on paper and on screen.

Every branch colour has a contrast of 4.5 or more to white and to its own tint (WCAG 2.2, 1.4.3);
all are about equally dark, so gray prints are even. Number and icon tell branches apart, colour only helps.
"""

from collections.abc import Callable, Sequence
from functools import cache

from msgspec import Struct

from catalog.findings.errors import KeliError
from catalog.findings.words import Words
from catalog.model.colours import ENOUGH, PALE, PAPER, Chosen, branch_contrast, mixed, root_contrast, tint

__all__ = ["BRANCHES", "FONTS", "HOUSE", "INK", "PALE", "PAPER", "QUIET", "ROOT", "Theme", "rule", "tint"]

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

_RULE = 0.3


class Theme(Struct, frozen=True):
    """The colours a city may choose itself."""

    root: str = ROOT
    """The ground of heads, and of where a way begins and ends well."""
    branches: tuple[str, ...] = BRANCHES

    @classmethod
    def of(cls, chosen: Chosen) -> "Theme":
        """Take the colours that a city has chosen; keli's own for what it has not.

        Raises:
            KeliError: text could not be read on one of them, or in it.
        """
        for color, found in (*_found([chosen.root], root_contrast), *_found(chosen.branches, branch_contrast)):
            if found < ENOUGH:
                raise _pale(color)
        return cls(chosen.root or ROOT, chosen.branches or BRANCHES)

    def branch(self, number: int) -> str:
        """Give the colour of a branch, or of who acts, by position (from 0)."""
        return self.branches[number % len(self.branches)]


HOUSE = Theme()
"""What keli has by itself."""


def _found(colors: Sequence[str], measure: Callable[[str], float]) -> list[tuple[str, float]]:
    return [(color, measure(color)) for color in colors if color]


def _pale(color: str) -> KeliError:
    return KeliError(
        Words(
            f"keli.toml 里配色的颜色 {color} 读不清。", f"The colour {color} of the theme in keli.toml can't be read."
        ),
        Words("用 keli check 看同一色调可以换成哪个。", "keli check tells which of the same hue will do."),
    )


@cache
def rule(color: str) -> str:
    """Give the colour of a hairline within a panel: three tenths of it on white."""
    return mixed(color, _RULE)
