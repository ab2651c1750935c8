"""The same value as another type, as it is written in YAML: `12345` as a text is `"12345"`."""

import re
from typing import Any

_WHOLE = re.compile(r"0|-?[1-9][0-9]{0,14}")


def retyped(value: Any, wanted: str | list[str]) -> str | None:
    """Give how a value is written as one of the types wanted; None where that is not certain."""
    types = [wanted] if isinstance(wanted, str) else wanted
    if isinstance(value, bool):
        return None
    if isinstance(value, int) and "string" in types:
        return f'"{value}"'
    if isinstance(value, str):
        return _unquoted(value, types)
    return None


def _unquoted(text: str, types: list[str]) -> str | None:
    if "boolean" in types and text in ("true", "false"):
        return text
    if {"integer", "number"} & set(types) and _WHOLE.fullmatch(text):
        return text
    return None
