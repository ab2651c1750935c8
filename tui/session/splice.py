"""A splice: one stretch of a text replaced by another. Its inverse gives every byte back."""

from msgspec import Struct


class Splice(Struct, frozen=True):
    """At a position (in characters) `old` gives way to `new`."""

    at: int
    old: str
    new: str

    def apply(self, text: str) -> str:
        """Give the text with the stretch replaced.

        Raises:
            ValueError: the old stretch does not stand there.
        """
        end = self.at + len(self.old)
        if text[self.at : end] != self.old:
            raise ValueError(f"not at {self.at}: {self.old!r}")
        return text[: self.at] + self.new + text[end:]

    @property
    def inverse(self) -> "Splice":
        """What takes this back."""
        return Splice(self.at, self.new, self.old)


def between(before: str, after: str) -> Splice:
    """Give the shortest splice that makes one text of another."""
    start = _alike(before, after)
    tail = _alike(before[start:][::-1], after[start:][::-1])
    return Splice(start, before[start : len(before) - tail], after[start : len(after) - tail])


def _alike(first: str, second: str) -> int:
    """Count the characters with which both begin."""
    low, high = 0, min(len(first), len(second))
    while low < high:  # halving compares whole stretches, which is faster than one character after another
        middle = (low + high + 1) // 2
        low, high = (middle, high) if first[:middle] == second[:middle] else (low, middle - 1)
    return low
