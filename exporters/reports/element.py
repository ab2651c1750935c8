"""An element explained: what it is, what may stand there, and the elements within it."""

from collections.abc import Iterator, Sequence

from catalog.findings.phrasebook import phrasebook
from catalog.findings.words import Language
from catalog.schema.called import FoundField
from catalog.schema.field import Field
from catalog.schema.fields import fields
from catalog.schema.kinds import Kind
from catalog.schema.labels import name_of
from exporters.reports.taken import taken


def element_lines(found: Sequence[FoundField], language: Language) -> Iterator[str]:
    """Give the lines of every element found; those of the same words are told once, with where else they are."""
    told: dict[object, list[FoundField]] = {}
    for one in found:
        told.setdefault((one[1].label, one[1].help), []).append(one)
    for index, ((kind, field), *others) in enumerate(told.values()):
        yield from ("",) if index else ()
        yield f"# {field.label.in_language(language)} {written(kind, field)}"
        yield from ("", f"{field.help.in_language(language)}{_required(field, language)}", "", taken(field, language))
        yield from _within(field.fields, language)
        yield from ("", _also(others, language)) if others else ()


def kind_lines(kind: Kind, language: Language) -> Iterator[str]:
    """Give the lines of a kind of file: its elements."""
    yield f"# {name_of(kind, ()).in_language(language)} {kind.value}"
    yield from _within(fields(kind), language)


def written(kind: Kind, field: Field) -> str:
    """Give the path of an element as `keli explain` takes it: entries of lists left out, registers named."""
    names = ".".join(step for step in field.path if step != "*")
    return f"{kind.value}.{names}" if kind.is_register or kind is Kind.SETTINGS else names


def _also(others: Sequence[FoundField], language: Language) -> str:
    paths = ", ".join(dict.fromkeys(written(*one) for one in others))
    return phrasebook(__package__)["also_in"].filled({"paths": paths}, language)


def _within(level: Sequence[Field], language: Language) -> Iterator[str]:
    colon = phrasebook(__package__)["colon"].in_language(language)
    yield from ("",) if level else ()
    for one in level:
        about = f"{one.label.in_language(language)}{colon}{one.help.in_language(language)}"
        yield f"- `{one.name}` {about}{_required(one, language)}"
        yield f"  {taken(one, language)}{_names(one, colon)}"


def _names(field: Field, colon: str) -> str:
    names = ", ".join(f"`{inner.name}`" for inner in field.fields)
    return f"{colon}{names}" if names else ""


def _required(field: Field, language: Language) -> str:
    needed = field.required or field.mandatory
    return phrasebook(__package__)["required"].in_language(language) if needed else ""
