"""What was made of one file, as JSON data and back: the cache keeps it."""

import json
from collections.abc import Mapping
from typing import Any

from catalog.check.examine import Examined
from catalog.check.facts import Gathered
from catalog.check.suppressions import Suppression
from catalog.check.verdicts import (
    finding_data,
    finding_of,
    path_of,
    place_data,
    place_of,
    text_of,
    words_data,
    words_of,
)
from catalog.findings.words import Words
from catalog.rules.rule import CatalogueMistake
from catalog.rules.subject import Code, EntryFacts, Facts, Mention, Spot
from catalog.schema.kinds import Kind

_KINDS: Mapping[Any, Kind] = {kind.value: kind for kind in Kind}


def _gathered_data(examined: Examined) -> list[Any]:
    gathered = examined.gathered
    return [
        gathered.facts and _facts_data(gathered.facts),
        [[entry.file, entry.kind, entry.id, entry.path] for entry in gathered.entries],
        sorted(gathered.used),
        examined.base,
    ]


def told_data(examined: Examined) -> list[Any]:
    """Give what is told of a file as JSON data."""
    return [
        [finding_data(finding) for finding in examined.findings],
        [
            [place_data(one.place), [[code, place_data(at)] for code, at in one.codes.items()], one.reason]
            for one in examined.comments
        ],
        [finding_data(finding) for finding in examined.if_unused],
    ]


def as_written(examined: Examined, file: str) -> tuple[str, str]:
    """Write what a file says that concerns the whole catalogue, and what is told of it but stands in its base."""
    elsewhere = [finding_data(finding) for finding in examined.findings if finding.place.file != file]
    return json.dumps(_gathered_data(examined)), json.dumps(elsewhere)


def examined_of(gathered: Any, told: Any) -> Examined:
    """Give what JSON data say was made of a file.

    Raises:
        KeyError, TypeError, ValueError: they say nothing of the kind.
    """
    (facts, entries, used, base), (findings, comments, if_unused) = gathered, told
    return Examined(
        tuple(map(finding_of, findings)),
        Gathered(
            None if facts is None else _facts_of(facts),
            tuple(EntryFacts(file, _KINDS[kind], text_of(name), path_of(path)) for file, kind, name, path in entries),
            tuple((_KINDS[kind], text_of(name)) for kind, name in used),
        ),
        tuple(map(_comment_of, comments)),
        base=text_of(base),
        if_unused=tuple(map(finding_of, if_unused)),
    )


def mistake_data(mistake: CatalogueMistake) -> list[Any]:
    """Give what a rule found over the whole catalogue as JSON data."""
    args = {name: _arg_data(value) for name, value in mistake.args.items()}
    return [_spot_data(mistake.spot), args, mistake.fix]


def mistake_of(data: Any) -> CatalogueMistake:
    """Give the mistake that JSON data stand for.

    Raises:
        KeyError, TypeError, ValueError: they stand for none.
    """
    spot, args, fix = data
    return CatalogueMistake(
        _spot_of(spot),
        {text_of(name): _arg_of(value) for name, value in args.items()},
        None if fix is None else text_of(fix),
    )


def _arg_data(value: Words | str | Spot) -> Any:
    return [_spot_data(value)] if isinstance(value, Spot) else words_data(value)


def _arg_of(data: Any) -> Words | str | Spot:
    is_spot = isinstance(data, list) and len(data) == 1
    return _spot_of(data[0]) if is_spot else words_of(data)


def _spot_data(spot: Spot) -> list[Any]:
    return [spot.file, spot.path]


def _spot_of(data: Any) -> Spot:
    file, path = data
    return Spot(text_of(file), path_of(path))


def _comment_of(data: Any) -> Suppression:
    place, codes, reason = data
    return Suppression(place_of(place), {text_of(code): place_of(at) for code, at in codes}, text_of(reason))


def _facts_data(facts: Facts) -> list[Any]:
    codes = [[code.text, code.path] for code in facts.codes]
    mentions = [[mention.kind, mention.id, mention.path, mention.also] for mention in facts.mentions]
    named = [facts.file, facts.kind, facts.id, facts.name, facts.names_itself, facts.authority, facts.state]
    return [*named, codes, mentions, facts.unread]


def _facts_of(data: Any) -> Facts:
    file, kind, name_id, name, names_itself, authority, state, codes, mentions, unread = data
    return Facts(
        text_of(file),
        _KINDS[kind],
        text_of(name_id),
        text_of(name),
        names_itself is True,
        text_of(authority),
        text_of(state),
        tuple(Code(text_of(text), path_of(path)) for text, path in codes),
        tuple(_mention_of(mention) for mention in mentions),
        unread is True,
    )


def _mention_of(data: Any) -> Mention:
    kind, name, path, also = data
    return Mention(_KINDS[kind], text_of(name), path_of(path), None if also is None else _KINDS[also])
