"""From an engine's errors to violations in an officer's words.

Each keyword has one function; what it needs is read from the schema at the error's path,
so that every engine's errors come out the same.
"""

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from msgspec import Struct

from catalog.findings.finding import Path
from catalog.findings.words import Words, plain
from catalog.schema.called import elements_called
from catalog.schema.errors import EngineError, condition_names, node_of, value_of
from catalog.schema.nearest import nearest_element, nearest_word
from catalog.schema.parts import Node
from catalog.schema.patterns import matches
from catalog.schema.retyped import retyped, without_unit
from catalog.schema.shown import phrase, shown, types_wanted
from catalog.schema.violation import Violation


class Context(Struct, frozen=True):
    """What an error is judged with."""

    root: Node
    """The schema."""
    data: Any
    """The data of the whole file."""


class _Case(Struct, frozen=True):
    error: EngineError
    node: Node
    """The schema that has the keyword."""
    owner: Node
    """The schema of the element, where the keyword depends on a condition; else the same."""
    value: Any


def translate(context: Context, error: EngineError) -> Iterator[Violation]:
    """Give the violations that an engine's error stands for: one, or one for each element concerned."""
    if error.of_name:
        return _names(_case(context, error, -2))
    if error.keyword == "falseSchema":
        return _excluded(context, error)
    return _KEYWORDS[error.keyword](_case(context, error, -1))


def _case(context: Context, error: EngineError, up: int) -> _Case:
    node = node_of(context.root, error.schema_path[:up])
    owner = node if error.owner is None else node_of(context.root, error.owner)
    return _Case(error, node, owner, value_of(context.data, error.path))


def _unknown(case: _Case) -> Iterator[Violation]:
    known = case.node.get("properties", {})
    for name in case.value:
        if name not in known:
            near = nearest_element(name, case.node, taken=case.value)
            advice = phrase("SCH001", "near").format({"near": near}) if near else phrase("SCH001", "none")
            args = {"found": shown(name), "advice": advice}
            yield Violation((*case.error.path, name), "SCH001", args, at_key=True, fix=near)


def _missing(case: _Case) -> Iterator[Violation]:
    for name in case.node["required"]:
        if name not in case.value:
            yield Violation((*case.error.path, name), "SCH002", missing_args(case.owner, name, "write"))


def missing_args(owner: Node, name: str, advice: str) -> dict[str, Words]:
    """Give the arguments of SCH002 for an element of a map; `advice` is a phrase of its own."""
    said = phrase("SCH002", advice).format({"name": name})
    part = owner["properties"].get(name, {})
    words = part.get("x-words") or part.get("items", {}).get("x-words", {})
    if words:
        said = phrase("SCH002", "choose").format({"advice": said, "wanted": _offered(words)})
    return {"element": _label(owner, name), "name": plain(name), "advice": said}


def _dependent(case: _Case) -> Iterator[Violation]:
    for name, needed in case.node["dependentRequired"].items():
        for lacking in needed if name in case.value else ():
            if lacking not in case.value:
                args = {"found": _label(case.node, name), "other": _label(case.node, lacking)}
                yield _apart((*case.error.path, lacking), "both", args)


def _excluded(context: Context, error: EngineError) -> Iterator[Violation]:
    owner = node_of(context.root, error.owner or ())
    others = _joined([_label(owner, name) for name in condition_names(context.root, error)[-1]])
    yield _apart(error.path, "either", {"found": _label(owner, str(error.path[-1])), "other": others})


def _apart(path: Path, advice: str, args: dict[str, Words]) -> Violation:
    """Say of two elements that they do not go together."""
    said = phrase("SCH008", advice).format(args)
    return Violation(path, "SCH008", {**args, "advice": said}, at_key=advice == "either")


def _type(case: _Case) -> Iterator[Violation]:
    wanted = types_wanted(case.node)
    bare = without_unit(case.value, Words(**case.node["x-unit"])) if "x-unit" in case.node else None
    fix = bare or retyped(case.value, case.node["type"])
    way = "bare" if bare else "unquote" if isinstance(case.value, str) else "quote"
    advice = phrase("SCH003", way).format({"wanted": wanted}) if fix else _how(case, wanted)
    args = {"found": shown(case.value), "wanted": wanted, "advice": advice}
    yield Violation(case.error.path, "SCH003", args, fix=fix, is_certain=True)


def _how(case: _Case, wanted: Words) -> Words:
    """Say what to write; of what is more than a value, where it is told how."""
    name = ".".join(str(step) for step in case.error.path if not isinstance(step, int) and step != "override")
    explained = case.node["type"] in _EXPLAINED and elements_called(name)
    return phrase("SCH003", "explained" if explained else "write").format({"wanted": wanted, "name": name})


def _word(case: _Case) -> Iterator[Violation]:
    words = case.node.get("x-words") or {str(word): {} for word in case.node.get("enum", [case.node.get("const")])}
    near = nearest_word(case.value, words)
    fix = near or (_yaml(next(iter(words))) if len(words) == 1 else None)
    advice = phrase("SCH004", "near").format({"near": fix}) if fix else phrase("SCH004", "none")
    args = {"found": shown(case.value), "wanted": _offered(words), "advice": advice}
    named = near is not None and case.value in words[near].values()
    yield Violation(case.error.path, "SCH004", args, fix=fix, is_certain=named)


def _offered(words: Mapping[str, Mapping[str, str]]) -> Words:
    return _joined([_listed(word, said) for word, said in words.items()])


def _listed(word: str, said: Mapping[str, str]) -> Words:
    return Words(f"{word}（{said['zh']}）", f"{word} ({said['en']})") if said else plain(_yaml(word))


def _yaml(word: str) -> str:
    return "true" if word == "True" else word


def _long(case: _Case) -> Iterator[Violation]:
    yield Violation(case.error.path, "SCH005", _lengths(case.value, case.node["maxLength"]))


def _lengths(text: str, most: int) -> dict[str, Words]:
    numbers = {"length": len(text), "most": most, "over": len(text) - most}
    return {"found": shown(text)} | {name: plain(str(number)) for name, number in numbers.items()}


def _form(case: _Case) -> Iterator[Violation]:
    wanted = Words(**case.node["x-pattern"])
    yield Violation(case.error.path, "SCH006", {"found": shown(case.value), "wanted": wanted})


def _reserved(case: _Case) -> Iterator[Violation]:
    yield Violation(case.error.path, "SCH006", {"found": shown(case.value), "wanted": phrase("SCH006", "reserved")})


def _range(case: _Case) -> Iterator[Violation]:
    keyword = case.error.keyword
    wanted = phrase("SCH007", keyword).format({"bound": str(case.node[keyword])})
    yield Violation(case.error.path, "SCH007", {"found": shown(case.value), "wanted": wanted})


def _names(case: _Case) -> Iterator[Violation]:
    """Judge every name of a map, for engines say differently which one they mean."""
    rule = case.node["propertyNames"]
    for name in case.value:
        if wrong := _wrong_name(str(name), rule):
            yield Violation((*case.error.path, name), *wrong, at_key=True)


def _wrong_name(name: str, rule: Node) -> tuple[str, dict[str, Words]] | None:
    if len(name) > rule["maxLength"]:
        return "SCH005", _lengths(name, rule["maxLength"])
    if "pattern" in rule and not matches(rule["pattern"], name):
        return "SCH006", {"found": shown(name), "wanted": Words(**rule["x-pattern"])}
    return None


def _label(node: Node, name: str) -> Words:
    said = node.get("properties", {}).get(name)
    return Words(**said["x-label"]) if isinstance(said, dict) and "x-label" in said else plain(name)


def _joined(words: list[Words]) -> Words:
    return Words("、".join(word.zh for word in words), ", ".join(word.en for word in words))


_EXPLAINED = ("array", "object")
"""Types whose values are written in more than one way."""

_KEYWORDS: dict[str, Callable[[_Case], Iterator[Violation]]] = {
    "additionalProperties": _unknown,
    "required": _missing,
    "dependentRequired": _dependent,
    "type": _type,
    "enum": _word,
    "const": _word,
    "maxLength": _long,
    "pattern": _form,
    "format": _form,
    "not": _reserved,
    "minLength": _range,
    "minimum": _range,
    "maximum": _range,
    "minItems": _range,
    "maxItems": _range,
    "minProperties": _range,
    "maxProperties": _range,
    "uniqueItems": _range,
}
