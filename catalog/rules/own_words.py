"""What an office says in its own words: texts of people without quotations, titles of laws and addresses.

Most rules on wording find nothing in most files: a look at all texts at once tells so.
"""

import re
from collections.abc import Iterable, Sequence

from msgspec import Struct

from catalog.findings.finding import Path
from catalog.rules.once import Once

_QUOTED = frozenset({"basis", "imported"})
_NOT_OURS = re.compile(r"《[^》]*》|https?://[^\s）)”\"]+|[\w.+-]+@[\w.-]+", re.ASCII)


class OwnWords(Struct, frozen=True, dict=True):  # the texts are put together when the first rule asks
    """Path and text of each; what is not the office's own is blanked out."""

    texts: Sequence[tuple[Path, str]]

    @classmethod
    def of(cls, texts: Iterable[tuple[Path, str]]) -> "OwnWords":
        """Take the texts of people in a file."""
        return cls([(path, _own(text)) for path, text in texts if _QUOTED.isdisjoint(path)])

    @Once
    def whole(self) -> str:
        """All texts, each on a line of its own."""
        return "\n".join([text for _, text in self.texts])

    @Once
    def lowered(self) -> str:
        """All texts in small letters."""
        return self.whole.lower()


def _own(text: str) -> str:
    return _NOT_OURS.sub("", text) if "《" in text or "/" in text or "@" in text else text
