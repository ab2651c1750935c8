"""What an office says in its own words: texts of people without quotations, titles of laws and addresses."""

import re
from collections.abc import Iterable, Iterator
from functools import cache

from catalog.findings.finding import Path
from catalog.rules.rule import Mistake
from catalog.rules.subject import FileSubject
from catalog.schema.kinds import REGISTERS, Kind

WRITTEN = tuple(sorted({Kind.ITEM, Kind.BASE, Kind.BUNDLE, *REGISTERS} - {Kind.LAWS}))
"""The kinds of files that have texts of an office's own; laws are called what they are called."""

NAMES = frozenset({"name", "plain_name", "aliases"})
_QUOTED = frozenset({"basis", "imported"})
_NOT_OURS = re.compile(r"《[^》]*》|https?://[^\s）)”\"]+|[\w.+-]+@[\w.-]+", re.ASCII)


def prose(subject: FileSubject) -> Iterator[tuple[Path, str]]:
    """Give path and text of each; what is not the office's own is blanked out."""
    for path, text in subject.texts:
        if _QUOTED.isdisjoint(path):
            yield path, _NOT_OURS.sub("", text) if any(mark in text for mark in "《/@") else text


def is_name(path: Path) -> bool:
    """Tell whether a text is a name, in whatever language."""
    return not NAMES.isdisjoint(path[-2:])


def worded(subject: FileSubject, pattern: re.Pattern[str], texts: Iterable[tuple[Path, str]]) -> Iterator[Mistake]:
    """Find a pattern in texts, once in each; not where the catalogue forbids the word, which TXT004 tells."""
    for path, text in texts:
        found = pattern.search(text)
        if found and not any(word in found[0] or found[0] in word for word in subject.settings.forbidden):
            yield Mistake(path, {"found": found[0]})


@cache
def any_of(words: tuple[str, ...]) -> re.Pattern[str]:
    """Give a pattern of words, the longest first; of no words, one that is never found."""
    longest = sorted(filter(None, words), key=len, reverse=True)
    return re.compile("|".join(map(re.escape, longest)) or r"(?!)", re.IGNORECASE)
