"""The characters that the font of pictures has no glyph for."""

from collections.abc import Iterable
from functools import cache
from typing import Final
from unicodedata import category

from exporters.fonts.subset import characters
from exporters.svg.embedding import font

_UNSEEN: Final = frozenset({"Cc", "Cf", "Zs", "Zl", "Zp"})
"""Categories of characters that have nothing to be seen of."""


def without_glyph(texts: Iterable[tuple[str, bool]]) -> str:
    """Give the characters of texts, each regular or bold, that have no glyph; each once, in the order of their codes.

    Raises:
        MissingTool: no font has Chinese, or it cannot be read.
    """
    found: set[str] = set()
    for text, bold in texts:
        found |= {char for char in text if category(char) not in _UNSEEN and ord(char) not in _known(bold)}
    return "".join(sorted(found))


@cache
def _known(bold: bool) -> frozenset[int]:
    return characters(font(bold=bold))
