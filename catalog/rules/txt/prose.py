"""Texts that are an office's own words, and finding something in them."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import lru_cache

from catalog.findings.finding import Path
from catalog.rules.rule import Mistake
from catalog.rules.subject import FileSubject
from catalog.schema.kinds import REGISTERS, Kind

WRITTEN = tuple(sorted({Kind.ITEM, Kind.BASE, Kind.BUNDLE, *REGISTERS} - {Kind.LAWS}))
"""The kinds of files that have texts of an office's own; laws are called what they are called."""

NAMES = frozenset({"name", "plain_name", "aliases"})


def prose(subject: FileSubject) -> Sequence[tuple[Path, str]]:
    """Give path and text of each; what is not the office's own is blanked out."""
    return subject.own_words.texts


def is_chinese(text: str) -> bool:
    """Tell whether a text has a Chinese character."""
    return any("\u3400" <= character <= "\u9fff" for character in text)


def is_name(path: Path) -> bool:
    """Tell whether a text is a name, in whatever language."""
    return not NAMES.isdisjoint(path[-2:])


def worded(subject: FileSubject, find: Callable[[str], str], texts: Iterable[tuple[Path, str]]) -> Iterator[Mistake]:
    """Find something in texts, once in each; not where the catalogue forbids the word, which TXT004 tells."""
    for path, text in texts:
        found = find(text)
        if found and not _is_forbidden(found, subject):
            yield Mistake(path, {"found": found})


def not_forbidden(words: tuple[str, ...], subject: FileSubject) -> tuple[str, ...]:
    """Give those of some words that the catalogue does not forbid: of these TXT004 tells, whatever else a text says."""
    return tuple(word for word in words if not _is_forbidden(word, subject))


def _is_forbidden(said: str, subject: FileSubject) -> bool:
    return any(word in said or said in word for word in subject.settings.forbidden)


def is_said(words: tuple[str, ...], lowered: str) -> bool:
    """Tell whether one of some words is in a text of small letters."""
    return any(map(lowered.__contains__, _longest_first(words)))


def any_of(words: Iterable[str]) -> Callable[[str], str]:
    """Give what finds one of some words in a text, in small or capital letters, the longest first."""
    longest = _longest_first(tuple(words))

    def find(text: str) -> str:
        lowered = text.lower()
        word = next((word for word in longest if word in lowered), "")
        start = lowered.find(word)
        return text[start : start + len(word)]

    return find


@lru_cache
def _longest_first(words: tuple[str, ...]) -> Sequence[str]:
    return sorted((word.lower() for word in words if word), key=len, reverse=True)
