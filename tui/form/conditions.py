"""Conditions and other values without a field of their own, in words."""

from collections.abc import Mapping
from typing import Any

import yaml

from catalog.findings.words import Language
from catalog.library.library import Library
from catalog.model.conditions import condition_of
from catalog.model.item import Item
from catalog.model.reading import read_value
from catalog.schema.kinds import Kind
from catalog.schema.pruning import prune
from catalog.schema.validate import missing_mandatory, violations
from guides.subject import Subject
from guides.wording.conditions import said
from tui.session.opened import Opened

_NOT_IN_ORDER = (AttributeError, LookupError, TypeError, ValueError)
"""What reading half-typed data into the model ends with."""


def subject_of(opened: Opened, library: Library, language: Language) -> Subject | None:
    """Give the item as guides tell of it, without what is wrong with its shape; None where too little is left."""
    if opened.kind is not Kind.ITEM:
        return None
    data = prune(Kind.ITEM, dict(opened.data), violations(Kind.ITEM, dict(opened.data)))
    if not isinstance(data, Mapping) or missing_mandatory(data):
        return None
    try:
        item = read_value(Item, library.registers.fill(data))
    except _NOT_IN_ORDER:
        return None
    return Subject.of(item, library.registers, language)


def condition_in_words(value: Any, subject: Subject | None) -> str:
    """Say a condition; as it is written where it is not in order."""
    if subject is None:
        return flow(value)
    try:
        return said(condition_of(value), subject)
    except _NOT_IN_ORDER:
        return flow(value)


def flow(value: Any) -> str:
    """Give a value in one line, as YAML writes it."""
    text = yaml.safe_dump(value, default_flow_style=True, allow_unicode=True, width=float("inf"), sort_keys=False)
    return str(text).removesuffix("\n...\n").strip()
