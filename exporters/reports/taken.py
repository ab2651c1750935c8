"""What an element takes, in words: its choices, what it points to, or the kind of its value."""

from catalog.findings.phrasebook import phrasebook
from catalog.findings.words import Language, Words, plain
from catalog.schema.field import Field, Reference
from catalog.schema.field_kinds import FieldKind
from catalog.schema.kinds import Kind
from catalog.schema.labels import name_of

_REGISTER = "register"
_FORMED = (FieldKind.CODE, FieldKind.LIST)
"""Kinds whose form says more than they do."""


def taken(field: Field, language: Language) -> str:
    """Say in one language what may stand there."""
    if field.choices:
        return ", ".join(f"`{one.word}` {one.label.in_language(language)}" for one in field.choices)
    if field.constant:
        return f"`{field.constant}`"
    said = _pointed(field.reference) if field.reference else phrasebook(__package__)[f"value_{field.kind}"]
    more = field.form if field.form and field.kind in _FORMED else None
    return (_labelled(said, more) if more else said).in_language(language)


def _pointed(reference: Reference) -> Words:
    words = phrasebook(__package__)
    said = words[f"value_of_{reference.where}"].format({"where": _where(reference)})
    others = "".join(f", `{word}`" for word in reference.words)
    return Words(f"{said.zh}{others}", f"{said.en}{others}")


def _where(reference: Reference) -> Words:
    if reference.where == _REGISTER:
        label = name_of(Kind(reference.name), ())
        return Words(f"{label.zh} registers/{reference.name}.yaml", f"registers/{reference.name}.yaml")
    return plain(reference.name)


def _labelled(label: Words, said: Words) -> Words:
    return phrasebook(__package__)["labelled"].format({"label": label, "said": said})
