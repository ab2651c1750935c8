"""What a bundle knows of its members' questions. Apart from bundles: whoever reads an item does without those."""

from collections.abc import Mapping
from typing import Any

from msgspec import Struct, field

from catalog.model.conditions import Answer, AnswerValue


class Known(Struct, frozen=True):
    """What the bundle knows of a member's question: an answer, or that of a question of its own."""

    answer: "Answer | int | None" = None
    from_: str = ""
    """The bundle's question; empty where the answer is fixed."""
    map: Mapping[str, AnswerValue] = field(default_factory=dict)
    """The member's answer by the bundle's, where they are not the same."""

    @classmethod
    def of(cls, data: Any) -> "Known":
        """Read it from data of the schema's shape."""
        if isinstance(data, Mapping):
            return cls(from_=data.get("from", ""), map=data.get("map", {}))
        return cls(frozenset(data) if isinstance(data, list) else data)
