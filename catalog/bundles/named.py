"""What a bundle's materials, results and fields are called, and what each is known to be the same as."""

from collections.abc import Iterator, Mapping, Sequence
from typing import TypeAlias

from catalog.bundles.alike import Named
from catalog.bundles.materials import Asked
from catalog.bundles.one_thing import OneThing
from catalog.model.fees import Result
from catalog.model.materials import FormField

Aliases: TypeAlias = Mapping[str, Sequence[str]]
"""What else documents of the register are called."""


def materials_of(thing: OneThing, aliases: Aliases) -> Iterator[Named]:
    """Give the materials of all members; forms are filled in for one member, whatever they are called."""
    asked = {one.place: one for merged in thing.materials for one in merged.of if not one.material.form}
    yield from (material_named(one, aliases) for one in asked.values())


def material_named(asked: Asked, aliases: Aliases) -> Named:
    """Give how a material is called."""
    material = asked.material
    issuer = material.issuer or (material.source.issuer if material.source else material.issuer)
    return Named(
        place=asked.place,
        member=asked.member,
        key=asked.key,
        name=material.name,
        others=tuple(aliases.get(material.document, ())),
        issuer=issuer.in_language(""),
        kind=material.kind,
        registered=bool(material.document),
    )


def results_of(thing: OneThing, aliases: Aliases) -> Iterator[Named]:
    """Give the results of all members."""
    for member, item in thing.joining.own:
        yield from (_result(member.id, result, aliases) for result in item.results)


def fields_of(thing: OneThing) -> Iterator[Named]:
    """Give the fields of the bundle's form and of all members' forms."""
    for field in thing.bundle.form.fields if thing.bundle.form else ():
        yield _field("", f"form/fields/{field.id}", field)
    for member, item in thing.joining.own:
        for form in item.forms:
            yield from (_field(member.id, f"{member.id}/forms/{form.id}/{field.id}", field) for field in form.fields)


def _result(member: str, result: Result, aliases: Aliases) -> Named:
    place = f"{member}/results/{result.id}"
    others = tuple(aliases.get(result.document, ()))
    return Named(place, member, ("result", place), result.name, others, registered=bool(result.document))


def _field(member: str, place: str, field: FormField) -> Named:
    what = ("element", field.element) if field.element else ("only", place)
    key = (*what, field.type, field.unit.in_language(""))
    return Named(place, member, key, field.label, registered=bool(field.element))
