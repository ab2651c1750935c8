"""Patterns of the schema in Python: every one holds for the whole text, line ends included.

JSON Schema's `$` is the very end; Python's also stands before a last line break.
"""

import re
from functools import cache


def matches(pattern: str, text: str) -> bool:
    """Tell whether a text satisfies a pattern of the schema, which begins with ^ and ends with $."""
    return _compiled(pattern).fullmatch(text) is not None


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern.removeprefix("^").removesuffix("$"))
