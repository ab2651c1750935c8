"""Texts of people within Markdown: shown as they are, they do nothing.

No markup, no link, no picture, nobody is called.
"""

import re

from catalog.findings.visible import visible

_MARKS = re.compile(
    r"""
      [\\`*_{}\[\]<>\#|~&$=^]               # mean something anywhere
    | ^[-+:]                               # lists, rules, definitions
    | \.(?=[^\W\d]) | (?<!\d)\.(?=\d)       # addresses without a scheme
    | :(?=/) | /(?=/) | :(?=[\w+-]+:)      # addresses with one; pictures such as :tada:
    | !(?=\d)                              # merge requests
    """,
    re.VERBOSE,
)
"""What has a meaning where it stands. The rest is left alone, for people read the source, too."""
_NUMBER = re.compile(r"^(\d{1,9})([.)])(?=\s|$)")
"""What begins a numbered list."""
_CALLS = re.compile(r"@(?=[\w-])")
_JOINER = "\u2060"
"""Not seen and of no width: what stands before it calls nobody."""


def escaped(text: str) -> str:
    """Give a text that Markdown shows as it is, on one line."""
    marked = _NUMBER.sub(r"\1\\\2", _MARKS.sub(r"\\\g<0>", visible(text).strip(" ")))
    return _CALLS.sub(f"@{_JOINER}", marked)
