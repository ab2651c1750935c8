"""Any element in words, going by its schema: what no branch of the map tells, told without a line of code for it."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any, Final, TypeAlias

from msgspec.structs import replace

from catalog.model.materials import Files, Waiver
from catalog.model.parts import Basis, Contact, Limit, Period
from catalog.model.texts import Text
from catalog.schema.field import Field, Reference
from catalog.schema.fields import FieldKind
from catalog.schema.kinds import Kind
from guides.document.calling import own_name
from guides.elements import value_of
from guides.map.branches.basis import law_said
from guides.map.branches.contacts import contact
from guides.map.branches.materials import waiver
from guides.map.view import Fact
from guides.subject import Subject
from guides.wording.conditions import said, under
from guides.wording.quantities import limit, limit_cases, period
from guides.wording.wording import number

Teller: TypeAlias = Callable[[Field, Any, Subject], str]

_NAMES: Final = ("name", "title", "sub_item", "main_item", "label", "ask", "cause")
"""The elements by which an entry is called, the best first."""


def fact(field: Field, value: Any, subject: Subject) -> Fact:
    """Tell an element: its label and its value, empty where there is none."""
    return Fact(field.label.in_language(subject.words.language), told(field, value, subject), _url(field, value))


def facts(fields: tuple[Field, ...], record: Any, subject: Subject) -> Iterator[Fact]:
    """Tell these elements of a record, as far as it has them."""
    for field in fields:
        value = value_of(record, field.name)
        if isinstance(value, Files):
            yield from _files(field, value, subject)
            continue
        found = fact(field, value, subject)
        if found.value:
            yield replace(found, granule=field.name)


def _files(field: Field, files: Files, subject: Subject) -> Iterator[Fact]:
    """Tell each file, and where it stands beside the guide."""
    for use in field.fields:
        named = getattr(files, use.name)
        if named:
            found = fact(use, named, subject)
            yield replace(found, file=subject.beside.get(named, ""), granule=field.name)


def told(field: Field, value: Any, subject: Subject) -> str:
    """Say the value of an element; empty where there is none."""
    if value is None or (not value and not isinstance(value, bool | int)):
        return ""
    if isinstance(value, Text):
        return subject.words.text(value)
    if field.kind in _BY_KIND:
        return _BY_KIND[field.kind](field, value, subject)
    return _record(field, value, subject)


def _text(_field: Field, value: Any, subject: Subject) -> str:
    return subject.words.text(value) if isinstance(value, Text) else str(value)


def _code(field: Field, value: Any, subject: Subject) -> str:
    return (subject.step(value) if field.name == "after" else "") or str(value)


def _file(_field: Field, value: Any, _subject: Subject) -> str:
    return str(value).rpartition("/")[2]


def _number(field: Field, value: Any, subject: Subject) -> str:
    unit = field.unit.in_language(subject.words.language) if field.unit else ""
    return subject.words.phrase("with_unit", number=number(value), unit=unit).strip()


def _boolean(_field: Field, value: Any, subject: Subject) -> str:
    return subject.words.phrase("yes" if value else "no")


def _choice(field: Field, value: Any, subject: Subject) -> str:
    labels = {choice.word: choice.label for choice in field.choices}
    values = value if isinstance(value, tuple) else (value,)
    return subject.words.listed(
        labels[one].in_language(subject.words.language) if one in labels else str(one) for one in values
    )


def _list(_field: Field, value: Any, subject: Subject) -> str:
    return subject.words.listed(_text(_field, one, subject) for one in value)


def _references(field: Field, value: Any, subject: Subject) -> str:
    values = value if isinstance(value, tuple) else (value,)
    return subject.words.listed(_referred(field.reference, one, subject) for one in values)


def _referred(reference: Reference | None, wanted: Any, subject: Subject) -> str:
    """Give what an id is called where it leads; the id itself where it leads out of the item and its registers.

    What answers have left out of the item is called nothing.
    """
    if reference is None or isinstance(wanted, int):
        return str(wanted)
    if reference.where == "register":
        entry: Any = subject.registers.get(Kind(reference.name), wanted) or {}
    else:
        own = getattr(subject.item, reference.name, ()) if reference.where == "local" else ()
        entry = next((one for one in own if one.id == wanted), None)
        if entry is None and reference.where == "local" and wanted not in reference.words:
            return ""
        if listed := own_name(entry, subject):
            return listed
    return next((text for text in (_name(entry, name, subject) for name in _NAMES) if text), subject.called(wanted))


def _name(entry: Any, name: str, subject: Subject) -> str:
    value = value_of(entry, name)
    return subject.words.text(value if isinstance(value, Text) else Text.of(value)) if value else ""


def _condition(_field: Field, value: Any, subject: Subject) -> str:
    return said(value, subject)


def _records(field: Field, value: Any, subject: Subject) -> str:
    return subject.words.sentences(_record(field, one, subject) for one in value)


def _record(field: Field, value: Any, subject: Subject) -> str:
    teller = _BY_TYPE.get(type(value), _by_schema)
    return teller(field, value, subject)


def _by_schema(field: Field, value: Any, subject: Subject) -> str:
    words = subject.words
    name = next((one for one in field.fields if one.name in _NAMES and value_of(value, one.name)), None)
    rest = [one for one in field.fields if one is not name and one.name != "id"]
    inner = words.sentences(words.named(one.key, one.value) for one in facts(tuple(rest), value, subject))
    return words.bracketed(told(name, value_of(value, name.name), subject), inner) if name else inner


def _limit(field: Field, value: Limit, subject: Subject) -> str:
    basis = next((told(one, value.basis, subject) for one in field.fields if one.name == "basis"), "")
    return subject.words.sentences([limit(value, subject), *limit_cases(value, subject), basis])


def _period(_field: Field, value: Period, subject: Subject) -> str:
    return subject.words.bracketed(period(value, subject), subject.step(value.after) or value.after)


def _waiver(_field: Field, value: Waiver, subject: Subject) -> str:
    return waiver(value, subject)


def _contact(field: Field, value: Contact, subject: Subject) -> str:
    return under(contact(field.path[0], value, subject).value, value.when, subject)


def _basis(field: Field, value: Basis, subject: Subject) -> str:
    use = next((one for one in field.fields if one.name == "for"), None)
    notes = [told(use, value.for_, subject) if use else "", subject.words.text(value.text)]
    text = subject.words.bracketed(law_said(value.law, [value], subject), subject.words.sentences(notes))
    return under(text, value.when, subject)


def _url(field: Field, value: Any) -> str:
    if not isinstance(value, str):
        return ""
    return f"tel:{value}" if field.name == "phone" else value if field.name in _ADDRESSES else ""


_ADDRESSES: Final = ("url", "pc", "mobile")

_BY_KIND: Mapping[FieldKind, Teller] = {
    FieldKind.TEXT: _text,
    FieldKind.MULTILINE: _text,
    FieldKind.MARKDOWN: _text,
    FieldKind.CODE: _code,
    FieldKind.DATE: _text,
    FieldKind.FILE: _file,
    FieldKind.INTEGER: _number,
    FieldKind.NUMBER: _number,
    FieldKind.BOOLEAN: _boolean,
    FieldKind.CHOICE: _choice,
    FieldKind.MULTI_CHOICE: _choice,
    FieldKind.LIST: _list,
    FieldKind.REFERENCE: _references,
    FieldKind.REFERENCES: _references,
    FieldKind.CONDITION: _condition,
    FieldKind.RECORDS: _records,
}
"""Constants, answers and free maps say nothing: what they are is told by what stands beside them."""

_BY_TYPE: Mapping[type, Teller] = {
    Limit: _limit,
    Period: _period,
    Waiver: _waiver,
    Basis: _basis,
    Contact: _contact,
}
"""Records that the wording of guides knows how to say."""
