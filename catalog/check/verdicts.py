"""Findings, and what was gathered of a file, as JSON data and back: the cache keeps them.

Whatever is not of this shape raises: a cache is no more trusted than a catalogue.
"""

from collections.abc import Mapping
from typing import Any

from catalog.findings.finding import Finding, Path
from catalog.findings.fix_data import fix_data, fix_of
from catalog.findings.place import Place
from catalog.findings.severity import Severity
from catalog.findings.words import Words


def finding_data(finding: Finding) -> list[Any]:
    """Give a finding as JSON data."""
    return [
        finding.code,
        place_data(finding.place),
        finding.severity,
        finding.path,
        words_data(finding.label),
        {name: words_data(value) for name, value in finding.args.items()},
        fix_data(finding.fix) if finding.fix else None,
        finding.anchor,
        [place_data(place) for place in finding.related],
    ]


def finding_of(data: Any) -> Finding:
    """Give the finding that JSON data stand for.

    Raises:
        KeyError, TypeError, ValueError: they stand for none.
    """
    code, place, severity, path, label, args, fix, anchor, related = data
    return Finding(
        text_of(code),
        place_of(place),
        Severity(severity),
        path_of(path),
        _both(label),
        {text_of(name): words_of(value) for name, value in _map(args).items()},
        None if fix is None else fix_of(fix),
        text_of(anchor),
        tuple(place_of(other) for other in related),
    )


def path_of(data: Any) -> Path:
    """Give a path.

    Raises:
        TypeError: it is none.
    """
    return tuple(step if isinstance(step, int) else text_of(step) for step in data)


def text_of(data: Any) -> str:
    """Give a text.

    Raises:
        TypeError: it is none.
    """
    if isinstance(data, str):
        return data
    raise TypeError


def _map(data: Any) -> Mapping[str, Any]:
    if isinstance(data, dict):
        return data
    raise TypeError


def place_data(place: Place) -> list[Any]:
    """Give a place as JSON data."""
    return [place.file, place.line, place.column, place.end_line, place.end_column]


def place_of(data: Any) -> Place:
    """Give the place that JSON data stand for.

    Raises:
        TypeError, ValueError: they stand for none.
    """
    file, line, column, end_line, end_column = data
    return Place(text_of(file), int(line), int(column), int(end_line), int(end_column))


def words_data(value: Words | str) -> Any:
    """Give words, or a text, as JSON data."""
    return value if isinstance(value, str) else [value.zh, value.en]


def words_of(data: Any) -> Words | str:
    """Give the words or the text that JSON data stand for.

    Raises:
        TypeError, ValueError: they stand for none.
    """
    return data if isinstance(data, str) else _both(data)


def _both(data: Any) -> Words:
    zh, en = data
    return Words(text_of(zh), text_of(en))
