"""What an engine reports, in a form that is the same for every engine."""

from typing import Any

from msgspec import Struct

from catalog.findings.finding import Path
from catalog.schema.parts import Node

_BRANCHES = frozenset({"then", "else"})


class EngineError(Struct, frozen=True):
    """One keyword of the schema that a value does not satisfy."""

    path: Path
    """To the value in the data."""
    schema_path: Path
    """To the keyword in the schema, with or without the way it was reached by references."""
    keyword: str
    """`falseSchema` for an element that must not be there."""

    @property
    def of_name(self) -> bool:
        """Whether the name of an element is wrong, not a value."""
        return "propertyNames" in self.schema_path[-2:]

    @property
    def branches(self) -> tuple[int, ...]:
        """Where in the schema path a condition is entered (`then` or `else`)."""
        return tuple(index for index, step in enumerate(self.schema_path) if self._is_branch(index, step))

    @property
    def owner(self) -> Path | None:
        """The path to the schema of the element whose condition this is; None where there is no condition."""
        if not self.branches:
            return None
        path = self.schema_path[: self.branches[0]]
        return path[:-2] if len(path) > 1 and path[-2] == "allOf" else path

    def _is_branch(self, index: int, step: str | int) -> bool:
        return step in _BRANCHES and (index == 0 or self.schema_path[index - 1] != "properties")


def condition_names(root: Node, error: EngineError) -> list[list[str]]:
    """Give the elements that each condition on an error's way looks at, the innermost last."""
    conditions = [node_of(root, error.schema_path[:index])["if"] for index in error.branches]
    return [list(condition["properties"]) for condition in conditions]


def node_of(root: Node, schema_path: Path) -> Any:
    """Follow a path through a schema; a reference on the way leads to what it names."""
    node: Any = root
    for step in schema_path:
        node = _followed(root, node[step])
    return node


def value_of(data: Any, path: Path) -> Any:
    """Follow a path through data."""
    for step in path:
        data = data[step]
    return data


def _followed(root: Node, node: Any) -> Any:
    if not (isinstance(node, dict) and "$ref" in node):
        return node
    named: Any = root
    for step in node["$ref"].removeprefix("#/").split("/"):
        named = named[step]
    return {**named, **{key: value for key, value in node.items() if key != "$ref"}}
