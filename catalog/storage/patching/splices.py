"""Changes of a text as stretches and what stands there instead; all else stays as it is, byte for byte."""

from collections.abc import Iterable

from msgspec import Struct


class Splice(Struct, frozen=True):
    """A stretch of a text, from its first character to just behind its last, and its new text."""

    start: int
    end: int
    text: str


def spliced(text: str, splices: Iterable[Splice]) -> str:
    """Give a text with stretches replaced; they must not overlap. At one place the first comes first."""
    parts: list[str] = []
    at = 0
    for splice in sorted(splices, key=lambda splice: (splice.start, splice.end)):
        parts += text[at : splice.start], splice.text
        at = splice.end
    return "".join([*parts, text[at:]])
