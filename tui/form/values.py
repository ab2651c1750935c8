"""Between what is typed and what is data. What does not fit its element stays as it was typed: a check tells."""

import re
import unicodedata
from collections.abc import Mapping
from typing import Any

from catalog.schema.fields import FieldKind
from tui.form.entries import entries, groups, line_of, line_of_group
from tui.form.free_text import lines_of, map_of
from tui.form.rows import Row

_WHOLE = re.compile(r"-?\d{1,15}")
_NUMBER = re.compile(r"-?\d{1,12}\.\d{1,6}")
_BREAKS = re.compile("\r\n|[\r\v\f\x85\u2028\u2029]")
"""Ends of lines, those that Word puts within a paragraph among them."""
_INVISIBLE = re.compile("[\0-\x08\x0e-\x1f\x7f-\x9f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]")
_NUMERIC = frozenset({FieldKind.INTEGER, FieldKind.NUMBER, FieldKind.COUNT})
_CODED = frozenset({*_NUMERIC, FieldKind.CODE, FieldKind.DATE, FieldKind.FILE})


def typed(row: Row, text: str) -> Any:
    """Give the data that a typed text stands for; None where nothing is left of it."""
    if row.field.kind is FieldKind.LIST:
        return entries(text, row.value) or None
    if row.field.kind is FieldKind.GROUPS:
        return groups(text) or None
    if row.field.kind is FieldKind.FREE:
        return map_of(text)
    if row.field.kind in _CODED:
        text = unicodedata.normalize("NFKC", text).strip()  # an input method types full-width digits
    if row.field.kind in _NUMERIC:
        return number_of(text)
    return text.rstrip("\n") or None


def editable(row: Row) -> str:
    """Give the text in which a row's value is edited."""
    if row.value is None:
        return ""
    if row.field.kind is FieldKind.GROUPS:
        return "\n".join(line_of_group(group) for group in row.value)
    if isinstance(row.value, list):
        return "\n".join(line_of(entry) for entry in row.value)
    if isinstance(row.value, Mapping):
        return lines_of(row.value)
    return str(row.value)


def pasted(text: str) -> str:
    """Give pasted text as one line, without what cannot be seen and would only be found by a check."""
    return " ".join(lines(text))


def lines(text: str) -> list[str]:
    """Give the lines of a pasted text that hold something, without blanks around them."""
    return [line.strip() for line in pasted_lines(text).split("\n") if line.strip()]


def pasted_lines(text: str) -> str:
    """Give pasted text as it stands in a field of several lines."""
    return cleaned(text).replace("\t", " ")


def cleaned(text: str) -> str:
    """Give a text without what cannot be seen, with plain blanks and ends of lines."""
    return _INVISIBLE.sub("", _BREAKS.sub("\n", text)).replace("\u3000", " ").replace("\u00a0", " ")


def number_of(text: str) -> Any:
    """Give the number that a text stands for; the text where it stands for none, None where it is empty."""
    if _WHOLE.fullmatch(text):
        return int(text)
    return float(text) if _NUMBER.fullmatch(text) else text or None
