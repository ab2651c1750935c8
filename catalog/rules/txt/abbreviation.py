"""TXT003: an abbreviation is explained where it stands, or is allowed by the catalogue.

Source: decision of this project: people's words, not the office's (C).
"""

import re
from collections.abc import Iterator

from msgspec import Struct

from catalog.rules.rule import Mistake, file_rule
from catalog.rules.subject import FileSubject
from catalog.rules.txt.prose import WRITTEN, is_chinese, prose

_SHORT = re.compile(
    r"(?<![A-Za-z0-9\u2160-\u217f_./-])(?![IVX]+(?![A-Za-z]))[A-Z]{2,8}(?![A-Za-z0-9_./-])"
    r"|[两二三四五六七八九十多]证合一|[两二三四五六七八九十]证一[书照]|一[书照][两二三四五六七八九十]证"
)
_CAPITALS = re.compile(r"[A-Z]{2}")
_JOINED = ("证合一", "证一", "一书", "一照")
"""One of these, or capitals, is in every abbreviation, and quickly looked for."""
_OPENS, _CLOSES = "（(【[", "）)】]"


class Options(Struct, frozen=True):
    """What may be set."""

    known: tuple[str, ...] = (
        *("PDF", "OFD", "JPG", "JPEG", "PNG", "WORD", "EXCEL", "WPS", "DOC", "DOCX", "XLS", "XLSX", "ZIP", "KB", "MB"),
        *("APP", "ID", "IC", "QQ", "VIP", "ATM", "POS", "USB", "CD", "CT", "DNA", "GPS", "ETC", "GB", "DPI", "RGB"),
    )
    """Abbreviations that everybody knows; more are allowed under [words] abbreviations."""


@file_rule("TXT003", *WRITTEN, options=Options)
def abbreviation(subject: FileSubject, options: Options) -> Iterator[Mistake]:
    """Tell of each abbreviation once a file, at its first place; an official name is as it is."""
    if not _may_be(subject.own_words.whole, subject.own_words.lowered):
        return iter(())
    known = {*options.known, *(word.upper() for word in subject.settings.abbreviations)}
    first: dict[str, Mistake] = {}
    for path, text in prose(subject):
        if not (_may_be(text, text.lower()) and is_chinese(text)):
            continue
        for found in _SHORT.finditer(text):
            short = found[0]
            if _is_explained(text, found):
                known.add(short)
            elif "name" not in path[-2:]:
                first.setdefault(short, Mistake(path, {"found": short}))
    return (mistake for short, mistake in first.items() if short not in known)


def _may_be(text: str, lowered: str) -> bool:
    return any(mark in text for mark in _JOINED) or (text != lowered and bool(_CAPITALS.search(text)))


def _is_explained(text: str, found: re.Match[str]) -> bool:
    """Tell whether it stands in brackets behind what it is short for, or is followed by that in brackets."""
    before, behind = text[: found.start()].rstrip(' “"'), text[found.end() :].lstrip(' ”"')
    in_brackets = len(before) > 1 and before[-1] in _OPENS and behind[:1] in tuple(_CLOSES)
    return in_brackets or before.endswith("简称") or behind[:1] in tuple(_OPENS)
