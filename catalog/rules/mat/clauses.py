"""Text made ready for patterns: each character stays at its place, so that a match can be shown as it is written."""

import re

_TITLE = re.compile(r"(?<=《)[^《》]*(?=》)")
_FULL_WIDTH = str.maketrans("(),:;/!", "（），：；／！")
_MASKED = "〇"


def masked(text: str) -> str:
    """Give the text with full-width punctuation, and titles in 《》 blotted out but for their last character.

    A title may well have an "or" within; what it is the title of shows in how it ends.
    """
    return _TITLE.sub(_blotted, text.translate(_FULL_WIDTH))


def _blotted(title: re.Match[str]) -> str:
    return _MASKED * (len(title[0]) - 1) + title[0][-1:]
