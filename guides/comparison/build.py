"""From items to what differs between them: entries are matched by id, else by what they are called.

The branches of the map say what there is to say of each; a base is held only to what it says itself.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from msgspec import Struct, field

from catalog.findings.words import Words
from catalog.levels.difference import differences
from catalog.levels.direction import asks_more
from catalog.levels.said import change, said
from catalog.schema.kinds import Kind
from catalog.schema.labels import label
from catalog.situations.granules import Path
from catalog.situations.wording import Wording as Conditions
from guides.comparison.view import Column, Comparison, Row, Section, Stricter, Value
from guides.map.view import Card, Entry, Fact, Point
from guides.sections import SECTIONS, at, entry_paths, id_of, label_of, said_of
from guides.subject import Subject
from guides.wording.wording import Wording


class Side(Struct, frozen=True):
    """An item, or the base of all, with its data as registers fill it."""

    subject: Subject
    data: Mapping[str, Any]
    is_base: bool = False


def comparison(sides: Sequence[Side]) -> Comparison:
    """Compare items; a base, if there is one, stands first."""
    first = sides[0].subject
    return Comparison(
        title=first.name,
        language=first.words.language,
        columns=tuple(_column(side) for side in sides),
        sections=tuple(section for name in SECTIONS if (section := _section(name, sides)).rows),
        stricter=tuple(_stricter(sides)),
    )


def _column(side: Side) -> Column:
    subject = side.subject
    name = subject.words.label("base") if side.is_base else subject.subtitle or subject.item.authority
    return Column(subject.item.id, name, side.is_base)


class _Matched(Struct):
    """An entry of several sides."""

    ids: set[str] = field(default_factory=set)
    labels: dict[str, None] = field(default_factory=dict)
    facts: dict[int, Mapping[str, str]] = field(default_factory=dict)
    """By column, what is said of it."""


def _section(name: str, sides: Sequence[Side]) -> Section:
    matched: list[_Matched] = []
    telling = [column for column, side in enumerate(sides) if _tells(side, name)]
    for column in telling:
        subject = sides[column].subject
        _, _, told = said_of(name, subject)
        for path, entry in zip(entry_paths(name, subject.item), told, strict=True):
            _match(matched, column, _Told.of(path, entry, subject))
    words = sides[0].subject.words
    rows = (row for one in matched for row in _rows(one, telling, words))
    return Section(name, words.phrase(name), tuple(rows))


def _tells(side: Side, name: str) -> bool:
    """Tell whether a side says anything of a section: what a base leaves open is not compared."""
    return not side.is_base or any(element in side.data for element in SECTIONS[name][1])


def _match(matched: list[_Matched], column: int, told: "_Told") -> None:
    """Put an entry to those of other sides; of several by one id or name each is put to another."""
    left = [one for one in matched if column not in one.facts]
    found = next((one for one in left if told.id in one.ids), None)
    found = found or next((one for one in left if told.label in one.labels), None)
    if found is None:
        found = _Matched()
        matched.append(found)
    found.ids.add(told.id)
    found.labels[told.label] = None
    found.facts[column] = told.facts


class _Told(Struct, frozen=True):
    """What one side says of an entry."""

    id: str
    label: str
    facts: Mapping[str, str]

    @classmethod
    def of(cls, path: Path, entry: Entry, subject: Subject) -> "_Told":
        """Take it from what the branch of the map says."""
        value = at(subject.item, path)
        named = subject.words.text(value.name) if path[0] == "steps" else label_of(entry)
        return cls(id_of(path, value), named, dict(_facts(named, entry, subject)))


def _facts(named: str, entry: Entry, subject: Subject) -> Iterator[tuple[str, str]]:
    words = subject.words
    match entry:
        case Card(_, badges, facts, points):
            yield words.phrase("compared_name"), named
            yield from ((fact.key, fact.value) for fact in facts)
            yield words.phrase("compared_badges"), words.listed(badges)
            yield words.phrase("compared_points"), words.sentences(point.text for point in points)
        case Fact(_, value):
            yield "", value
        case Point():
            yield "", named


def _rows(one: _Matched, telling: Sequence[int], words: Wording) -> Iterator[Row]:
    """Give where an entry is not, then what of it differs among those who have it."""
    entry = next(iter(one.labels))
    presence = {column: words.phrase("there" if column in one.facts else "not_there") for column in telling}
    aspects = dict.fromkeys(aspect for facts in one.facts.values() for aspect in facts)
    by_aspect = {aspect: {column: facts.get(aspect, "") for column, facts in one.facts.items()} for aspect in aspects}
    compared = [("", presence), *by_aspect.items()]
    for aspect, values in compared:
        if len(set(values.values())) > 1:
            yield Row(entry, aspect, tuple(_grouped(values)))


def _grouped(values: Mapping[int, str]) -> Iterator[Value]:
    for text in dict.fromkeys(values[column] for column in sorted(values)):
        yield Value(text, tuple(column for column in sorted(values) if values[column] == text))


def _stricter(sides: Sequence[Side]) -> Iterator[Stricter]:
    base = sides[0].data if sides[0].is_base else {}
    for column, side in enumerate(sides[1:], start=1):
        conditions = Conditions(side.subject.item, side.subject.registers)
        for found in differences(base, side.data):
            if asks_more(found, base, side.subject.item.working_time):
                named = _named(found.path, side.data, conditions)
                words = side.subject.words.language
                yield Stricter(column, named.in_language(words), change(found, conditions).in_language(words))


def _named(path: Path, data: Mapping[str, Any], conditions: Conditions) -> Words:
    """Say where a value stands; a part of an entry by what the entry is called."""
    labelled = label(Kind.ITEM, path, data)
    match path:
        case (str(name), int(index), _, *_):
            entry = said(path[:2], data[name][index], conditions)
            cut = len(label(Kind.ITEM, path[:2], data).zh), len(label(Kind.ITEM, path[:2], data).en)
            return Words(f"{entry.zh}{labelled.zh[cut[0] :]}", f"{entry.en}{labelled.en[cut[1] :]}")
    return labelled
