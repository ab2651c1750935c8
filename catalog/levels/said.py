"""A value of an item in words, short enough to stand beside that of its base."""

from collections.abc import Iterable, Mapping
from typing import Any

from catalog.findings.finding import Path
from catalog.findings.messages import explanation
from catalog.findings.phrasebook import phrasebook
from catalog.findings.words import Words, plain
from catalog.levels.difference import Difference, quantity
from catalog.model.conditions import condition_of
from catalog.model.texts import Text
from catalog.schema.descent import element_at
from catalog.schema.finish import is_text
from catalog.schema.kinds import Kind
from catalog.schema.labels import name_of, words_of
from catalog.schema.shown import shown
from catalog.situations.wording import Wording, words_of_text

_NAMED_BY = ("name", "label", "ask", "text", "reason", "q", "title", "element", "id", "use", "place", "value", "law")


def change(found: Difference, wording: Wording) -> Words:
    """Say what was and what is."""
    before, after = (said(found.path, value, wording) for value in (found.before, found.after))
    return _phrase(_kind(found), before=before, after=after)


def _kind(found: Difference) -> str:
    if found.gone:
        return "gone"
    if found.before is None:
        return "added" if isinstance(found.path[-1], int) else "begun"
    return "changed" if found.after is not None else "ended"


def said(path: Path, value: Any, wording: Wording) -> Words:
    """Say the value at a path of an item; None is nothing."""
    if value is None or value in ([], {}):
        return _phrase("nothing")
    if isinstance(value, bool):
        return _phrase("yes" if value else "no")
    if path[-1] == "when":
        return _phrase("only_when", condition=wording.said(condition_of(value)))
    if isinstance(value, str) or is_text(element_at(Kind.ITEM, path) or {}):
        return words_of(Kind.ITEM, path).get(str(value)) or _text(value)
    if isinstance(value, list):
        return _listed("listing", (said((*path, 0), one, wording) for one in value))
    return _of_quantity(path, quantity(value) or {}, wording) if quantity(value) else _named(path, value)


def _named(path: Path, value: Mapping[str, Any]) -> Words:
    """Name an entry by what people call it."""
    name = next((value[key] for key in _NAMED_BY if key in value), None)
    words = words_of(Kind.ITEM, (*path, "by")) if "by" in value else {}
    if name is None:
        return words.get(str(value.get("by"))) or name_of(Kind.ITEM, path)
    return _text(name)


def _text(value: Any) -> Words:
    text = words_of_text(Text.of(value))
    return _phrase("quoted", text=Words(*(shown(one.rstrip("。.")).zh for one in (text.zh, text.en))))


def _of_quantity(path: Path, value: Mapping[str, Any], wording: Wording) -> Words:
    default = _much(path, value, value)
    if not value.get("cases"):
        return default
    cases = (_case(path, case, value, wording) for case in value["cases"])
    return _phrase("with_cases", default=default, cases=_listed("between", cases))


def _case(path: Path, case: Mapping[str, Any], whole: Mapping[str, Any], wording: Wording) -> Words:
    condition = wording.said(condition_of(case.get("when")))
    value = _much(path, case, whole)
    return _phrase("case", condition=condition, value=Words(value.zh.lstrip(), value.en))


def _much(path: Path, value: Mapping[str, Any], whole: Mapping[str, Any]) -> Words:
    number, unit = value.get("number"), value.get("unit") or whole.get("unit")
    if value.get("none"):
        return _phrase("unlimited")
    if number is None:
        return _phrase("nothing")
    if unit:
        return explanation("TIM001").phrases[unit].format({"number": f"{number}"})
    money = "currency" in whole
    return _phrase("money" if money else "percent" if path[-1] == "percent" else "number", number=plain(f"{number}"))


def _listed(separator: str, parts: Iterable[Words]) -> Words:
    every, between = [*parts], _phrase(separator)
    return Words(between.zh.join(part.zh for part in every), between.en.join(part.en for part in every))


def _phrase(name: str, /, **slots: Words) -> Words:
    return phrasebook(__package__)[name].format(slots)
