"""Texts of people within Markdown: shown as they are, they do nothing.

No markup, no link, no picture, nobody is called.
"""

import re

from catalog.findings.visible import visible

_MARKS = re.compile(r"([\\`*_{}\[\]()<>#+\-.!|~&$\"'=^:/])")
_CALLS = re.compile(r"@(?=[\w-])")
_JOINER = "\u2060"
"""Not seen and of no width: what stands before it calls nobody."""


def escaped(text: str) -> str:
    """Give a text that Markdown shows as it is, on one line."""
    return _CALLS.sub(f"@{_JOINER}", _MARKS.sub(r"\\\1", visible(text)))
