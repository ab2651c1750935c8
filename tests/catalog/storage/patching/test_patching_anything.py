"""Files in any handwriting, edited at random: never other data than meant, never a byte changed elsewhere.

An example is a file and ten edits, one after the other; KELI_EXAMPLES=20000 makes 200,000 edits.
"""

import re
from collections.abc import Iterator
from contextlib import suppress
from random import Random
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from catalog.findings.errors import PatchRefused
from catalog.findings.finding import Path
from catalog.storage.document import Document
from catalog.storage.lines import BREAK
from catalog.storage.patching.edits import Delete, Edit, Insert, Move, Rename, Set, apply
from catalog.storage.patching.patcher import patch
from catalog.storage.reader import read
from tests.catalog.storage.patching.handwriting import HOSTILE, KEYS, Hand, value

EDITS = 10
_TOP = "the file"
_COMMENT = re.compile(r"# \d+号说明: \"x'\[\{'?")


@given(st.integers(0, 2**40))
def test_any_edit_of_any_file_is_made_exactly_or_refused(seed: int) -> None:
    rng = Random(seed)  # noqa: S311  # chance, not secrecy
    text = Hand(rng).file(_whole(rng))
    for _ in range(EDITS):
        document = _read(text)
        if not isinstance(document.data, dict | list):
            return
        edit = _edit(rng, document.data)
        text = _patched(text, document, edit)


@given(st.integers(0, 2**40))
def test_other_data_for_a_whole_file_are_written_exactly_or_refused(seed: int) -> None:
    rng = Random(seed)  # noqa: S311  # chance, not secrecy
    text = Hand(rng).file(_whole(rng))
    wanted = _read(text).data
    for _ in range(rng.randint(1, 4)):
        if isinstance(wanted, dict | list):
            with suppress(PatchRefused):
                wanted = apply(wanted, _edit(rng, wanted))
    with suppress(PatchRefused):
        assert repr(_read(patch(text, Set((), wanted))).data) == repr(wanted)


def _whole(rng: Random) -> Any:
    if rng.random() < 0.3:
        return [value(rng, 3) for _ in range(rng.randint(1, 5))]
    return {key: value(rng, 3) for key in rng.sample(KEYS, 5)}


def _patched(text: str, document: Document, edit: Edit) -> str:
    try:
        new = patch(text, edit)
    except PatchRefused:
        return text
    after = _read(new)
    assert repr(after.data) == repr(apply(document.data, edit))
    if new != text:
        _assert_elsewhere_unchanged(text, new, document, edit)
    _assert_comments_kept(text, new, document, edit)
    return new


def _assert_elsewhere_unchanged(text: str, new: str, document: Document, edit: Edit) -> None:
    old_lines, new_lines = _lines(text), _lines(new)
    above, below = _same(old_lines, new_lines), _same(old_lines[::-1], new_lines[::-1])
    concerned = _concerned(document, edit, old_lines)
    assert above >= concerned.start
    assert below >= len(old_lines) - concerned.stop
    changed = len(old_lines) - above - min(below, min(len(old_lines), len(new_lines)) - above)
    if isinstance(edit, Rename) or (isinstance(edit, Set) and _is_one_line(document, edit)):
        assert len(new_lines) == len(old_lines)
        assert changed <= 1
    if isinstance(edit, Insert):
        assert changed <= 1
    assert not BREAK.search(text) or set(BREAK.findall(new)) <= set(BREAK.findall(text))


def _concerned(document: Document, edit: Edit, lines: list[str]) -> range:
    """Give the lines, from 0, that an edit may change: those of its value, with the comments beside."""
    path = edit.path
    if isinstance(edit, Delete | Move):
        around = _entry(document, path[:-1])
        if len(_at(document.data, path[:-1])) > 1 and _is_block(document, path[:-1]):
            others = [path] if isinstance(edit, Delete) else [_sibling(document, path, edit.to), path]
            places = [_entry(document, other) for other in others]
            around = range(min(place.start for place in places), max(place.stop for place in places) + 1)
        return _with_comments(around, lines)
    entry = _entry(document, path)
    return _with_comments(entry, lines) if isinstance(edit, Insert) else _with_blanks(entry, lines)


def _sibling(document: Document, path: Path, number: int) -> Path:
    around = _at(document.data, path[:-1])
    return (*path[:-1], list(around)[number] if isinstance(around, dict) else number)


def _entry(document: Document, path: Path) -> range:
    key, inner = document.places.key(path), document.places.value(path)
    if path and isinstance(path[-1], int):  # a dash may stand on a line above its value
        above = path[:-1] if not path[-1] else (*path[:-1], path[-1] - 1)
        key = document.places.key(above) if not path[-1] else document.places.value(above)
        return range((key.line if not path[-1] else key.end_line) - 1, inner.end_line)
    return range(min(key.line, inner.line) - 1, max(key.end_line, inner.end_line))


def _with_comments(entry: range, lines: list[str]) -> range:
    start, stop = entry.start, entry.stop
    while start and not _content(lines[start - 1]):
        start -= 1
    while stop < len(lines) and not _content(lines[stop]):
        stop += 1
    return range(start, stop + 1)


def _with_blanks(entry: range, lines: list[str]) -> range:
    stop = entry.stop
    while stop < len(lines) and not lines[stop].strip():  # a text may keep the blank lines behind it
        stop += 1
    return range(entry.start, stop)


def _content(line: str) -> str:
    return "" if line.lstrip().startswith("#") else line.strip()


def _is_one_line(document: Document, edit: Set) -> bool:
    place = document.places.value(edit.path)
    old = _at(document.data, edit.path)
    is_long = isinstance(edit.value, dict | list) or (isinstance(edit.value, str) and "\n" in edit.value)
    return place.line == place.end_line and not isinstance(old, dict | list) and not is_long


def _is_block(document: Document, path: Path) -> bool:
    place = document.places.value(path)
    return _lines(document.text)[place.line - 1][place.column - 1 :][:1] not in ("[", "{")


def _assert_comments_kept(text: str, new: str, document: Document, edit: Edit) -> None:
    """A comment goes with its owner alone, and every other one stays, beside its own."""
    before, after = _owned(text), _owned(new)
    lost = before.keys() - after.keys()
    assert after.keys() <= before.keys()
    if isinstance(edit, Insert | Move | Rename):
        assert not lost
    lines = _lines(text)
    concerned = _concerned(document, edit, lines)
    assert all(_stands(comment, lines[concerned.start : concerned.stop]) for comment in lost)
    if isinstance(edit, Delete | Move) and _is_block(document, edit.path[:-1]):
        inside = _entry(document, edit.path)
        last = next((n for n in range(inside.stop, len(lines)) if not lines[n].lstrip().startswith("#")), len(lines))
        assert all(before[comment] or _stands(comment, lines[inside.start : last]) for comment in lost)
        kept = [comment for comment in after if before[comment] not in ("", _TOP)]
        first = _sibling(document, edit.path, 0)  # it may share its line, and so its comment, with a dash
        is_apart = edit.path != first and not (isinstance(edit, Move) and edit.to == 0)
        assert not is_apart or all(after[comment] in (before[comment], _TOP) for comment in kept)


def _stands(comment: str, lines: list[str]) -> bool:
    return any(comment in line for line in lines)


def _owned(text: str) -> dict[str, str]:
    """Give each comment with what it stands beside or directly above; nothing where that is not its owner."""
    lines = _lines(text)
    return {
        comment: _bare(_owner(lines, number, line.index(comment)))
        for number, line in enumerate(lines)
        for comment in _COMMENT.findall(line)
    }


def _owner(lines: list[str], number: int, column: int) -> str:
    beside = lines[number][:column]
    if beside.strip(" -"):
        return beside
    following = next((line for line in lines[number + 1 :] if _content(line)), "")
    if len(following) - len(following.lstrip()) < column:
        return ""
    if not any(map(_content, lines[:number])):
        return _TOP
    return next((line for line in lines[number + 1 :] if not line.lstrip().startswith("#")), "")


def _bare(line: str) -> str:
    line = _COMMENT.sub("", line).strip()
    while line.startswith("- "):
        line = line[2:].lstrip()
    return re.sub(r"\s*(?:\[\]|\{\})$", "", line) or line


def _lines(text: str) -> list[str]:
    return BREAK.split(text)


def _same(one: list[str], other: list[str]) -> int:
    pairs = enumerate(zip(one, other, strict=False))
    return next((number for number, (left, right) in pairs if left != right), min(len(one), len(other)))


def _read(text: str) -> Document:
    return read(text.encode("utf-8"), "")


def _at(data: Any, path: Path) -> Any:
    for step in path:
        data = data[step]
    return data


def _edit(rng: Random, data: Any) -> Edit:
    path = rng.choice(list(_paths(data, ())))
    if not path:
        return Insert((), rng.choice(KEYS) if isinstance(data, dict) else 0, _value(rng), tuple(KEYS))
    here, around = _at(data, path), _at(data, path[:-1])
    kinds = [Set(path, _value(rng)), Delete(path), Move(path, rng.randrange(len(around)))]
    if isinstance(around, dict):
        kinds.append(Rename(path, rng.choice([key for key in KEYS if key not in around] or [str(path[-1])])))
    if here is None or isinstance(here, dict):
        kinds.append(Insert(path, rng.choice(KEYS), _value(rng), tuple(rng.sample(KEYS, 5))))
    if here is None or isinstance(here, list):
        kinds.append(Insert(path, rng.randint(0, len(here or ())), _value(rng)))
    return rng.choice(kinds)


def _value(rng: Random) -> Any:
    return rng.choice(HOSTILE) if rng.random() < 0.02 else value(rng, 2)


def _paths(data: Any, path: Path) -> Iterator[Path]:
    yield path
    inner = data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ()
    for key, entry in inner:
        yield from _paths(entry, (*path, key))
