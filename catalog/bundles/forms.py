"""The one form of a bundle: an element is asked once, and not at all where any member that applies knows it already."""

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import TypeAlias

from msgspec import Struct
from msgspec.structs import replace

from catalog.bundles.terms import Terms, any_of, both
from catalog.model.bundle import Bundle
from catalog.model.conditions import ALWAYS, Condition, Unless
from catalog.model.materials import Form, FormField

FORM = "form"
"""The id of the one form."""

_Key: TypeAlias = tuple[str, ...]


class _Asked(Struct, frozen=True):
    field: FormField
    when: Condition
    """Where the member's form has it."""


def forms_of(bundle: Bundle, terms: Iterable[Terms]) -> tuple[Form, ...]:
    """Merge the forms of all members into one, which is filled in where one of them is."""
    asked: dict[_Key, list[_Asked]] = {}
    every, form = [*terms], bundle.form
    for key, field in (*_of_bundle(bundle), *(field for one in every for field in _of_member(one))):
        asked.setdefault(key, []).append(field)
    fields = tuple(_merged(ones) for ones in asked.values())
    own = (field.when for field in form.fields) if form else ()
    whens = (*own, *(_where(one.throughout(member)) for one in every for member in one.item.forms))
    if not whens and form is None:
        return ()
    name = form.name if form and form.name else bundle.name
    when = any_of(whens) if whens else ALWAYS
    return (Form(FORM, name, fields, form.document if form else "", form.waiver if form else None, when),)


def _where(form: Form) -> Condition:
    """Give where a member's form is filled in."""
    return both(form.when, Unless(form.waiver.when)) if form.waiver else form.when


def _of_bundle(bundle: Bundle) -> Iterator[tuple[_Key, _Asked]]:
    for field in bundle.form.fields if bundle.form else ():
        yield _key(field, "", Counter()), _Asked(field, field.when)


def _of_member(terms: Terms) -> Iterator[tuple[_Key, _Asked]]:
    """Give the fields of a member's forms; what one member asks of two persons stays two fields."""
    seen: Counter[str] = Counter()
    for form in terms.item.forms:
        said = terms.throughout(form)
        for field in said.fields:
            named = replace(field, id=f"{terms.id(form.id)}--{field.id}")
            yield _key(field, named.id, seen), _Asked(named, both(_where(said), field.when))


def _key(field: FormField, place: str, seen: Counter[str]) -> _Key:
    if not field.element:
        return ("only", place or field.id)
    seen[field.element] += 1
    return ("element", field.element, str(seen[field.element]))


def _merged(asked: list[_Asked]) -> FormField:
    known = any_of(tuple(both(one.when, one.field.prefill.when) for one in asked if one.field.prefill))
    prefill = next((one.field.prefill for one in asked if one.field.prefill), None)
    when = any_of(tuple(one.when for one in asked))
    return replace(
        asked[0].field,
        required=any(one.field.required for one in asked),
        prefill=prefill and replace(prefill, when=ALWAYS if known == when else known),
        when=when,
    )
