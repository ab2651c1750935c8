"""What libyaml stumbled over, told as the mistake that a person made."""

import re

from msgspec.structs import replace
from yaml.error import Mark, MarkedYAMLError, YAMLError
from yaml.reader import ReaderError

from catalog.findings.finding import Finding
from catalog.findings.fix import Cleaning, Fix, Put, clean, put
from catalog.findings.messages import explanation
from catalog.findings.place import Place
from catalog.findings.words import Words, plain
from catalog.storage.lines import BREAK

FULL_WIDTH_COLON = "："
_MISSING_SPACE = re.compile(r"^\s*(?:- )?([A-Za-z_][\w-]*):(?=\S)")
_COLON_IN_TEXT = re.compile(r":(?: |$)")


def diagnose(error: YAMLError, text: str, file: str) -> Finding:
    """Give the finding for text that is not YAML."""
    if not isinstance(error, MarkedYAMLError) or error.problem_mark is None:
        reason = error.reason if isinstance(error, ReaderError) else str(error)
        return Finding.of("YML015", Place(file), args={"reason": _reason(str(reason))})
    lines = BREAK.split(text)
    return _diagnose(error, error.problem_mark, [*lines, ""], file)


def lonely_scalar(value: str, place: Place) -> Finding | None:
    """Say why a file is one single text: its colons are not YAML's."""
    first = value.split(" ", 1)[0]
    if FULL_WIDTH_COLON in first:
        return Finding.of("YML012", place, args={"found": first}, fix=clean(Cleaning.COLONS))
    missing = _MISSING_SPACE.match(value)
    return Finding.of("YML019", place, args={"key": missing[1]}) if missing else None


def _diagnose(error: MarkedYAMLError, mark: Mark, lines: list[str], file: str) -> Finding:
    problem = error.problem or ""
    line = min(mark.line, len(lines) - 1)
    if lines[line][mark.column : mark.column + 1] == "\t" or "tab character" in problem:
        return Finding.of("YML014", _at(file, line, mark.column), fix=clean(Cleaning.TABS, is_safe=False))
    if "expected ':'" in problem and error.context_mark:
        return _unfinished_key(error.context_mark.line, lines, file, problem)
    if error.context_mark and "quoted scalar" in (error.context or ""):
        mark = error.context_mark
        line = mark.line
    if "mapping values are not allowed" in problem:
        return _colon_in_text(line, mark.column, lines, file)
    return Finding.of("YML015", _at(file, line, mark.column), args={"reason": _reason(problem)})


def _unfinished_key(line: int, lines: list[str], file: str, problem: str) -> Finding:
    other = Finding.of("YML015", _at(file, line, 0), args={"reason": _reason(problem)})
    return _full_width(line, lines, file) or _missing_space(line, lines, file) or other


def _colon_in_text(line: int, column: int, lines: list[str], file: str) -> Finding:
    first = _COLON_IN_TEXT.search(lines[line])
    if first and first.start() < column:
        value = lines[line][first.end() :].strip()
        place, args = _at(file, line, first.end()), {"found": value}
        return Finding.of("YML013", place, args=args, fix=_quoted(lines[line], place))
    above = next((number for number in range(line - 1, -1, -1) if lines[number].strip()), line)
    for number in (line, above):
        finding = _full_width(number, lines, file) or _missing_space(number, lines, file)
        if finding:
            return finding
    return Finding.of("YML015", _at(file, line, column), args={"reason": _reason("mapping values are not allowed")})


def _full_width(line: int, lines: list[str], file: str) -> Finding | None:
    content = lines[line]
    column = content.find(FULL_WIDTH_COLON)
    if column < 0 or _COLON_IN_TEXT.search(content[:column]):
        return None
    place = _at(file, line, column)
    meant = ":" if content[column + 1 :][:1] in (" ", "") else ": "
    return Finding.of("YML012", place, args={"found": content.strip()}, fix=put(place, meant))


def _missing_space(line: int, lines: list[str], file: str) -> Finding | None:
    missing = _MISSING_SPACE.match(lines[line])
    if missing is None:
        return None
    place, behind = _at(file, line, missing.start(1)), _at(file, line, missing.end())
    fix = Fix((Put(replace(behind, end_column=behind.column), " "),))
    return Finding.of("YML019", place, args={"key": missing[1]}, fix=fix)


def _quoted(line: str, place: Place) -> Fix | None:
    """Quote what stands from a place to the end of its line; not where some of it may be a comment."""
    value = line[place.column - 1 :].strip()
    if any(odd in value for odd in ('"', "\\", " #")):
        return None
    start = line.index(value, place.column - 1) + 1
    return put(replace(place, column=start, end_column=start + len(value)), f'"{value}"')


def _reason(problem: str) -> Words:
    phrases = explanation("YML015").phrases
    return next((words for name, words in phrases.items() if name in problem), plain(problem))


def _at(file: str, line: int, column: int) -> Place:
    return Place(file, line + 1, column + 1, line + 1, column + 2)
