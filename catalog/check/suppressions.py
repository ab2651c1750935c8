"""Comments that hide findings on their line, with a reason: `# keli: ignore[ITM007] 法定名称`.

One that hides nothing, gives no reason or names no rule is a finding itself: it would lie in wait for a later mistake.
"""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from msgspec import Struct
from msgspec.structs import replace

from catalog.findings.finding import Finding
from catalog.findings.messages import codes, explanation
from catalog.findings.place import Place
from catalog.findings.severity import Severity
from catalog.findings.words import Words
from catalog.schema.nearest import nearest_name
from catalog.storage.document import Document
from catalog.storage.lines import BREAK

_MARK = "keli: ignore"
_COMMENT = re.compile(r"(?:^|\s)(#\s*keli: ignore(?![\w-])\s*(?:\[([^\]]*)\])?\s*(.*))$")
_CODE = re.compile(r"[^\s,](?:[^,]*[^\s,])?")

UNUSED, UNREASONED, UNKNOWN = "SUP001", "SUP002", "SUP003"

_HIDING_OTHERS = frozenset({"YML", "SCH", "REF"})
"""Families whose errors keep rules from looking at what is there: nothing is said to be unused beside them."""


class Suppression(Struct, frozen=True):
    """One comment."""

    place: Place
    codes: Mapping[str, Place]
    """What it names, and where."""
    reason: str


def suppressions_in(document: Document) -> tuple[Suppression, ...]:
    """Give the comments of a file that hide findings, or mean to; not what only looks so within a text."""
    if _MARK not in document.text:
        return ()
    texts = _texts(document) if document.file.endswith(".yaml") else ()
    found = (_on_line(document.file, number, line) for number, line in enumerate(BREAK.split(document.text), start=1))
    return tuple(one for one in found if one and not any(_within(one.place, text) for text in texts))


def not_hidden(findings: Iterable[Finding], comments: Iterable[Suppression]) -> Iterator[Finding]:
    """Give the findings that no comment hides."""
    hiding = _hiding(comments)
    return (finding for finding in findings if _key(finding) not in hiding)


def unhidden(findings: Sequence[Finding], comments: Sequence[Suppression], off: Collection[str]) -> Iterator[Finding]:
    """Give the findings that no comment hides, and what is to be told of the comments.

    The findings must be those of all files: what an item inherits is told, and hidden, in its base. `off`: codes of
    rules that found nothing because keli.toml wants it so.
    """
    yield from not_hidden(findings, comments)
    hiding = _hiding(comments)
    veiled = {finding.place.file for finding in findings if _veils(finding)}
    useful = {_key(finding) for finding in findings} if hiding else set()
    pardoned = {key for key in hiding if key in useful or key[0] in veiled or key[2] in off}
    for one in comments:
        yield from _told(one, pardoned)


def _told(one: Suppression, pardoned: Collection[tuple[str, int, str]]) -> Iterator[Finding]:
    if not one.codes:
        yield Finding.of(UNKNOWN, one.place, args={"reason": explanation(UNKNOWN).phrases["none"]})
    for code, place in one.codes.items():
        if code not in codes():
            yield Finding.of(UNKNOWN, place, args={"reason": _no_such(code)})
        elif one.reason and (place.file, place.line, code) not in pardoned:
            yield Finding.of(UNUSED, place, args={"code": code})
    if one.codes and not one.reason:
        yield Finding.of(UNREASONED, one.place, args={"codes": ", ".join(one.codes)})


def _no_such(code: str) -> Words:
    near = nearest_name(code, [known.lower() for known in codes()])
    phrase = explanation(UNKNOWN).phrases["near" if near else "unknown"]
    return phrase.format({"code": code, "near": (near or "").upper()})


def _hiding(comments: Iterable[Suppression]) -> set[tuple[str, int, str]]:
    return {(one.place.file, one.place.line, code) for one in comments if one.reason for code in one.codes}


def _key(finding: Finding) -> tuple[str, int, str]:
    return (finding.place.file, finding.place.line, finding.code)


def _veils(finding: Finding) -> bool:
    return finding.severity is Severity.ERROR and finding.code[:3] in _HIDING_OTHERS


def _on_line(file: str, number: int, line: str) -> Suppression | None:
    match = _COMMENT.search(line) if _MARK in line else None
    if match is None:
        return None
    place = Place(file, number, match.start(1) + 1, number, len(line.rstrip()) + 1)
    named = _CODE.finditer(line, *match.span(2)) if match[2] else ()
    codes_ = {one[0]: replace(place, column=one.start() + 1, end_column=one.end() + 1) for one in named}
    return Suppression(place, codes_, match[3].strip())


def _texts(document: Document) -> list[Place]:
    """Give the places of all texts in a YAML file, as far as it can be read."""
    import yaml  # few files have such comments

    found = []
    try:
        for token in yaml.scan(document.text, Loader=yaml.CSafeLoader):
            if isinstance(token, yaml.ScalarToken):
                start, end = token.start_mark, token.end_mark
                place = Place(document.file, start.line + 1, start.column + 1, end.line + 1, end.column + 1)
                found.append(place)
    except yaml.YAMLError:  # told by the reader
        return found
    return found


def _within(comment: Place, text: Place) -> bool:
    at = (comment.line, comment.column)
    return (text.line, text.column) <= at < (text.end_line, text.end_column)
