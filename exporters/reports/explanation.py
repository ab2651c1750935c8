"""A rule explained: why it is there, what is wrong, what is right, and where it comes from."""

import json
from collections.abc import Iterator, Mapping
from typing import Any

from catalog.findings.messages import Explanation
from catalog.findings.phrasebook import phrasebook
from catalog.findings.words import Language


def lines(told: Explanation, language: Language) -> Iterator[str]:
    """Give the explanation line by line, as Markdown."""
    words = phrasebook(__package__)
    yield f"# {told.code} {told.title.in_language(language)}"
    yield ""
    yield words["severity_is"].format({"severity": words[told.severity]}).in_language(language)
    yield ""
    yield told.why.in_language(language)
    for name, example in (("wrong", told.bad), ("right", told.good)):
        yield ""
        yield words[name].in_language(language)
        yield ""
        yield from (f"    {line}" for line in example.rstrip("\n").split("\n"))
    yield ""
    args = {"source": told.source, "grade": words[f"grade_{told.grade}"]}
    yield words["source"].format(args).in_language(language)
    if told.options:
        yield ""
        yield words["options"].in_language(language)
        yield ""
        yield from (f"    {line}" for line in _options(told, language))


def _options(told: Explanation, language: Language) -> Iterator[str]:
    """Give the options as they would stand in keli.toml with their defaults."""
    from catalog.model.options import options_of  # every rule: only for those that have options
    from catalog.rules.pack import options_declared

    yield f"[rules.{told.code}.options]"
    for option in options_of(options_declared()[told.code]):
        yield f"{option.name} = {_toml(option.default)}  # {told.options[option.name].in_language(language)}"


def _toml(value: Any) -> str:
    """Write a default as TOML: JSON's spelling, but for tables."""
    if isinstance(value, Mapping):
        return (
            "{"
            + ", ".join(f"{json.dumps(name, ensure_ascii=False)} = {_toml(inner)}" for name, inner in value.items())
            + "}"
        )
    return json.dumps(value, ensure_ascii=False)
