"""What was made of one file, as JSON data and back: the cache keeps it."""

from collections.abc import Mapping
from typing import Any

from catalog.check.examine import Examined
from catalog.check.facts import Gathered
from catalog.check.suppressions import Suppression
from catalog.check.verdicts import finding_data, finding_of, path_of, place_data, place_of, text_of
from catalog.rules.subject import Code, EntryFacts, Facts, Mention
from catalog.schema.kinds import Kind

_KINDS: Mapping[Any, Kind] = {kind.value: kind for kind in Kind}


def examined_data(examined: Examined) -> list[Any]:
    """Give what was made of a file as JSON data."""
    gathered = examined.gathered
    return [
        [finding_data(finding) for finding in examined.findings],
        [
            [place_data(one.place), [[code, place_data(at)] for code, at in one.codes.items()], one.reason]
            for one in examined.comments
        ],
        gathered.facts and _facts_data(gathered.facts),
        [[entry.file, entry.kind, entry.id, entry.path] for entry in gathered.entries],
        sorted(gathered.used),
        examined.base,
        [finding_data(finding) for finding in examined.if_unused],
    ]


def examined_of(data: Any) -> Examined:
    """Give what JSON data say was made of a file.

    Raises:
        KeyError, TypeError, ValueError: they say nothing of the kind.
    """
    findings, comments, facts, entries, used, base, if_unused = data
    gathered = Gathered(
        None if facts is None else _facts_of(facts),
        tuple(EntryFacts(file, _KINDS[kind], text_of(name), path_of(path)) for file, kind, name, path in entries),
        tuple((_KINDS[kind], text_of(name)) for kind, name in used),
    )
    return Examined(
        tuple(map(finding_of, findings)),
        gathered,
        tuple(map(_comment_of, comments)),
        base=text_of(base),
        if_unused=tuple(map(finding_of, if_unused)),
    )


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
