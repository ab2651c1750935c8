"""Names shortened so that they can still be told apart: what several have in common gives way first.

Names of authorities agree at both ends, as in `Qingshi District Health Bureau`; what is left when their middle is cut
out looks alike. Chinese names are short, and have no blanks that would tell one word from the next.
"""

from collections import Counter
from collections.abc import Iterable

from rich.cells import cell_len

_LONGEST = 5
"""Letters left of a word, where that is enough."""
_LITTLE = 3
"""Letters of words that are as good as nothing, such as `for`."""


def shared_words(names: Iterable[str]) -> frozenset[str]:
    """Give the words that stand in several names."""
    counted = Counter(word for name in names for word in dict.fromkeys(name.split()))
    return frozenset(word for word, count in counted.items() if count > 1)


def shortened(name: str, shared: frozenset[str], width: int) -> str:
    """Give a name with as much of its shared words as so many cells hold; it may still be too long."""
    words = name.split()
    for letters in range(_LONGEST, 0, -1):
        if cell_len(name) <= width:
            break
        name = " ".join(_short(word, letters) if word in shared else word for word in words)
    return name


def _short(word: str, letters: int) -> str:
    return f"{word[:letters]}." if len(word) > max(letters + 1, _LITTLE) else word
