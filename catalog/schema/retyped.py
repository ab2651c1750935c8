"""The same value as another type, as it is written in YAML: `12345` as a text is `"12345"`."""

import re
from typing import Any

from catalog.findings.words import Words

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


def without_unit(value: Any, unit: Words) -> str | None:
    """Give the number of a text that ends in its element's own unit, `2份` or `2 copies`; None where it does not."""
    if not isinstance(value, str):
        return None
    number = next((value.removesuffix(one) for one in (unit.zh, unit.en) if value.endswith(one)), "").strip()
    return number if _WHOLE.fullmatch(number) else None
