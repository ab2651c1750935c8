"""What a view leaves out of an item on purpose, and why: read from YAML, for all views but the guide to read.

What no guide tells of (guides/document/left_out.yaml) is told by none of them either.
"""

from collections.abc import Mapping
from functools import cache
from typing import Any

from catalog.findings.own_data import own_data
from catalog.findings.words import Words
from catalog.schema.fields import fields
from catalog.schema.kinds import Kind
from guides.document.order import USUAL, order_named

_IN_TITLES = frozenset({"name", "plain_name", "version"})


@cache
def views() -> tuple[str, ...]:
    """Name the views whose omissions are written down."""
    return tuple(_read())


@cache
def left_out(view: str) -> Mapping[str, Words]:
    """Give, by element (`before`, `materials.seal`), why a view does not tell of it."""
    found = {name: why for name, why in order_named(USUAL).left_out.items() if name not in _IN_TITLES}
    for entry in _read()[view]:
        why, names = Words(**entry["why"]), entry.get("elements", ())
        if "only" in entry:
            names = [field.name for field in fields(Kind.ITEM) if field.name not in entry["only"]]
        found |= {name: why for name in names if name not in found}
    return found


@cache
def _read() -> Mapping[str, Any]:
    data: Mapping[str, Any] = own_data(__package__, "left_out.yaml", as_text=True)
    return data
