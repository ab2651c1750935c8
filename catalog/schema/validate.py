"""Validation: from a file's data to what is wrong with its shape, root causes first.

The words of findings come from the message catalogue (family SCH); nothing is raised.
"""

from collections.abc import Iterable, Mapping
from functools import cache
from typing import Any

from catalog.schema.causes import root_causes
from catalog.schema.edition import schema
from catalog.schema.engine import engine_errors
from catalog.schema.errors import EngineError
from catalog.schema.kinds import Kind
from catalog.schema.translate import Context, missing_args, translate
from catalog.schema.violation import Violation

__all__ = ["Violation", "missing_mandatory", "violations", "violations_of"]


def violations(kind: Kind, data: Any) -> list[Violation]:
    """Give what is wrong with the shape of a file's data; one violation for one mistake."""
    errors = [*engine_errors(kind, data)]
    return violations_of(kind, data, errors) if errors else []


def violations_of(kind: Kind, data: Any, errors: Iterable[EngineError]) -> list[Violation]:
    """Give what is wrong according to the errors of an engine."""
    context = Context(schema(kind), data)
    found = [(error, violation) for error in errors for violation in translate(context, error)]
    return root_causes(context, found)


def missing_mandatory(resolved: Mapping[str, Any]) -> list[Violation]:
    """Give the elements a resolved item lacks that the exchange tables do not leave empty."""
    return [
        Violation((name,), "SCH002", missing_args(schema(Kind.ITEM), name, "base"))
        for name in _mandatory()
        if name not in resolved
    ]


@cache
def _mandatory() -> tuple[str, ...]:
    elements = schema(Kind.ITEM)["properties"]
    return tuple(name for name, node in elements.items() if node.get("x-mandatory"))
