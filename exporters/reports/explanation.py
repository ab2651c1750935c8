"""A rule explained: why it is there, what is wrong, what is right, how it is mended, and where it comes from."""

import json
from collections.abc import Iterator, Mapping
from string import Formatter
from typing import Any, Final

from catalog.findings.messages import Explanation
from catalog.findings.phrasebook import phrasebook
from catalog.findings.words import Language, Words, plain
from catalog.schema.kinds import Kind
from catalog.schema.labels import name_of

_NOT_HIDDEN: Final = ("SET", "SUP")
"""Families whose findings no comment hides: keli.toml is no place for them, and comments judge no comments."""


def lines(told: Explanation, language: Language) -> Iterator[str]:
    """Give the explanation line by line, as Markdown."""
    words = phrasebook(__package__)
    yield f"# {told.code} {told.title.in_language(language)}"
    for said in (words["severity_is"].format({"severity": words[told.severity]}), told.why):
        yield from ("", said.in_language(language))
    for name, example in (("wrong", told.bad), ("right", told.good)):
        yield from ("", words[name].in_language(language), "", *_block(example))
    yield from ("", *(said.in_language(language) for said in _mending(told)))
    args = {"source": told.source, "grade": words[f"grade_{told.grade}"]}
    scopes = words["scope"].format({"scopes": _scopes(told.code)})
    yield from ("", scopes.in_language(language), "", words["source"].format(args).in_language(language))
    yield from ("", words["set_severity"].in_language(language), "", *_block(_severity(told, language)))
    if told.options:
        yield from ("", words["options"].in_language(language), "", *_block("\n".join(options(told, language))))
    if not told.code.startswith(_NOT_HIDDEN):
        yield from ("", words["hide"].in_language(language), "", *_block(_comment(told, language)))


def options(told: Explanation, language: Language) -> Iterator[str]:
    """Give a rule's options as they would stand in keli.toml with their defaults."""
    from catalog.model.options import options_of  # every rule: only where it is asked for
    from catalog.rules.pack import options_declared

    yield f"[rules.{told.code}.options]"
    for option in options_of(options_declared()[told.code]):
        yield f"{option.name} = {_toml(option.default)}  # {told.options[option.name].in_language(language)}"


def _block(text: str) -> Iterator[str]:
    return (f"    {line}".rstrip() for line in text.rstrip("\n").split("\n"))


def _mending(told: Explanation) -> Iterator[Words]:
    words = phrasebook(__package__)
    if told.advice:
        yield words["hints"]
        yield plain("")
        yield from (_general(Words(f"- {one.zh}", f"- {one.en}")) for one in told.advice)
        yield plain("")
    else:
        yield words["hint"].format({"hint": _general(told.hint)})
        yield plain("")
    yield words[f"fix_{told.fix}"]


def _general(said: Words) -> Words:
    """Give a hint without the finding that would fill its slots."""
    slot = phrasebook(__package__)["slot"]
    return Words(_emptied(said.zh, slot.zh), _emptied(said.en, slot.en))


def _emptied(text: str, slot: str) -> str:
    return "".join(said + ("" if name is None else slot) for said, name, _, _ in Formatter().parse(text))


def _scopes(code: str) -> Words:
    words, found = phrasebook(__package__), [*_scopes_said(code)]
    gap = words["scope_gap"]
    return Words(gap.zh.join(one.zh for one in found), gap.en.join(one.en for one in found))


def _scopes_said(code: str) -> Iterator[Words]:
    from catalog.rules.pack import pack  # every rule: only where it is asked for
    from catalog.rules.rule import Scope

    words, rules = phrasebook(__package__), [rule for rule in pack() if rule.code == code]
    kinds = {scope: frozenset(kind for rule in rules if rule.scope is scope for kind in rule.kinds) for scope in Scope}
    if not rules:
        yield words[f"scope_{code[:3]}"]
    yield from (words[f"scope_{kind}"] for kind in Kind if kind in kinds[Scope.ITEM])
    if kinds[Scope.BUNDLE]:
        yield words["scope_members"]
    if kinds[Scope.FILE]:
        yield words["scope_file"].format({"kinds": _kinds(kinds[Scope.FILE])})
    if kinds[Scope.CATALOGUE]:
        yield words["scope_catalogue"]


def _kinds(kinds: frozenset[Kind]) -> Words:
    names, between = [name_of(kind, ()) for kind in Kind if kind in kinds], phrasebook(__package__)["listed"]
    return Words(between.zh.join(one.zh for one in names), between.en.join(one.en for one in names))


def _severity(told: Explanation, language: Language) -> str:
    reason = phrasebook(__package__)["set_reason"].in_language(language)
    other = "warning" if told.severity == "error" else "off"
    return f'[rules.{told.code}]\nseverity = "{other}"\nreason = "{reason}"'


def _comment(told: Explanation, language: Language) -> str:
    return f"# keli: ignore[{told.code}] {phrasebook(__package__)['hide_reason'].in_language(language)}"


def _toml(value: Any) -> str:
    """Write a default as TOML: JSON's spelling, but for tables."""
    if isinstance(value, Mapping):
        return (
            "{"
            + ", ".join(f"{json.dumps(name, ensure_ascii=False)} = {_toml(inner)}" for name, inner in value.items())
            + "}"
        )
    return json.dumps(value, ensure_ascii=False)
