"""The page of the documentation on keli.toml: every key by the schema, every option by its rule."""

from collections.abc import Iterable, Iterator, Mapping

from catalog.findings.messages import explanation
from catalog.findings.phrasebook import phrasebook
from catalog.findings.words import Language
from catalog.rules.pack import options_declared
from catalog.schema.field import Field
from catalog.schema.field_kinds import FieldKind
from catalog.schema.fields import fields
from catalog.schema.kinds import Kind
from exporters.reports.explanation import options
from exporters.reports.taken import taken

_SUFFIXES: Mapping[Language, str] = {Language.EN: ".md", Language.ZH: ".zh-CN.md"}
_NAME = "settings"
_EACH = "*"


def settings_pages() -> Mapping[str, str]:
    """Give the text of the page in each language by its file's name."""
    return {f"{_NAME}{suffix}": "\n".join(_page(language)) + "\n" for language, suffix in _SUFFIXES.items()}


def _page(language: Language) -> Iterator[str]:
    other = Language.EN if language is Language.ZH else Language.ZH
    yield from (f"# {_said('settings', language)}", "")
    yield from (f"[{_said('other_language', language)}]({_NAME}{_SUFFIXES[other]})", "")
    yield from (_said("settings_about", language), "")
    yield from _keys(language)
    yield from ("", f"## {_said('settings_options', language)}", "", _said("settings_options_about", language))
    for code in options_declared():
        told = explanation(code)
        link = f"[{code}](rules/{code}{_SUFFIXES[language]})"
        yield from ("", f"### {link} {told.title.in_language(language)}", "", "```toml")
        yield from (*options(told, language), "```")


def _keys(language: Language) -> Iterator[str]:
    columns = _said("settings_head", language).split("|")
    yield f"| {' | '.join(columns)} |"
    yield f"|{'--|' * len(columns)}"
    for key, field in _leaves(fields(Kind.SETTINGS), ""):
        required = _said("yes", language) if field.required else ""
        about = f"{field.label.in_language(language)}{_said('colon', language)}{field.help.in_language(language)}"
        yield f"| `{key}` | {about} | {taken(field, language)} | {required} |"


def _leaves(level: Iterable[Field], before: str) -> Iterator[tuple[str, Field]]:
    """Give every key with a value as it stands in TOML: `…` for a name that is free, `[]` for an entry of a list."""
    for field in level:
        key = f"{before}{field.name}"
        yield from _leaves(field.fields, f"{key}{_entry(field)}.") if field.fields else ((key, field),)


def _entry(field: Field) -> str:
    if field.kind is FieldKind.RECORDS:
        return "[]"
    return ".…" if any(inner.path[-2:-1] == (_EACH,) for inner in field.fields) else ""


def _said(name: str, language: Language) -> str:
    return phrasebook(__package__)[name].in_language(language)
