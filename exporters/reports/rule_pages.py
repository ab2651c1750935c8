"""The pages of the documentation on rules: one for each in both languages, and their index by family.

They say what `keli explain` says, made of the same objects.
"""

from collections.abc import Iterator, Mapping

from catalog.findings.messages import Explanation, codes, explanation, families
from catalog.findings.phrasebook import phrasebook
from catalog.findings.words import Language, Words
from exporters.reports.explanation import lines

_SUFFIXES: Mapping[Language, str] = {Language.EN: ".md", Language.ZH: ".zh-CN.md"}
_INDEX = "README"
_GRADES = "ABC"


def pages() -> Mapping[str, str]:
    """Give the text of every page by its file's name."""
    of_rules = {f"{code}{_SUFFIXES[language]}": _page(code, language) for code in codes() for language in Language}
    return {f"{_INDEX}{_SUFFIXES[language]}": _index(language) for language in Language} | of_rules


def _page(code: str, language: Language) -> str:
    title, *rest = lines(explanation(code), language)
    index = f"[{_said('all_rules', language)}]({_INDEX}{_SUFFIXES[language]})"
    return _text((title, "", f"{_other(code, language)} · {index}", *rest))


def _index(language: Language) -> str:
    made = phrasebook(__package__)["index_made"].format({"count": str(len(codes()))}).in_language(language)
    grades = (f"- {_said(f'grade_{grade}', language)}" for grade in _GRADES)
    head = (f"# {_said('index', language)}", "", _other(_INDEX, language), "", made, "", *grades)
    return _text((*head, *(line for name, about in families().items() for line in _family(name, about, language))))


def _family(name: str, about: Words, language: Language) -> Iterator[str]:
    columns = _said("index_head", language).split("|")
    yield from ("", f"## {name} {about.in_language(language)}", "")
    yield f"| {' | '.join(columns)} |"
    yield f"|{'--|' * len(columns)}"
    yield from (_row(explanation(code), language) for code in codes() if code.startswith(name))


def _row(told: Explanation, language: Language) -> str:
    link = f"[{told.code}]({told.code}{_SUFFIXES[language]})"
    severity, fix = _said(told.severity, language), _said(f"index_fix_{told.fix}", language)
    return f"| {link} | {told.title.in_language(language)} | {severity} | {fix} | {told.grade} |"


def _other(name: str, language: Language) -> str:
    other = Language.EN if language is Language.ZH else Language.ZH
    return f"[{_said('other_language', language)}]({name}{_SUFFIXES[other]})"


def _said(name: str, language: Language) -> str:
    return phrasebook(__package__)[name].in_language(language)


def _text(told: tuple[str, ...]) -> str:
    return "\n".join(told) + "\n"
