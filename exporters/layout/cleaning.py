"""Texts of people made fit for a line: one space at most, and nothing that hides or reorders.

Files with such characters are refused when they are read; a picture stays harmless even so.
"""

import re

_HARMFUL = re.compile(
    "[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f"  # controls
    "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"  # marks that change the direction of text
    "\ufeff\ufffe\uffff\U000e0001-\U000e007f\ud800-\udfff]"  # no characters, invisible tags, halves of characters
)
_SPACES = re.compile(r"\s+")


def clean(text: str) -> str:
    """Give the text on one line: each run of spaces one space, harmful characters as U+FFFD."""
    if text.isprintable() and "  " not in text:  # nothing harmful is printable
        return text.strip()
    return _HARMFUL.sub("\ufffd", _SPACES.sub(" ", text)).strip()
