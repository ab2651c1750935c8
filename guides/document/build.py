"""From an item and an order to its guide: each element told once, where the order says."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import groupby
from typing import Any, Final, TypeAlias

from msgspec.structs import replace

from catalog.model.materials import FormField
from catalog.schema.field import Field
from catalog.schema.fields import FieldKind
from catalog.schema.ordering import BESIDE, PICTURES, dotted
from catalog.situations.effort import TooTangledError
from guides.document import joined
from guides.document.granules import card, cards, field_of, more_of, notes, rest_of
from guides.document.marking import default, written
from guides.document.order import Part, SectionOrder
from guides.document.tables import TABLES, table
from guides.document.telling import fact, facts, told
from guides.document.view import Answered, Block, Document, Drawn, Entries, Facts, Picture, Section, Table
from guides.elements import value_of
from guides.flow.build import flow_of
from guides.map.branches.basics import BASICS
from guides.map.branches.basis import law_said
from guides.map.branches.contacts import WAYS, addresses, places, reached
from guides.map.branches.limits import limits
from guides.map.build import as_of, footer, map_of
from guides.map.figures import figures
from guides.map.view import Card, Fact, Point
from guides.sections import entry_paths
from guides.subject import Subject
from guides.timeline.build import timeline_of
from guides.timeline.view import TimelineView

Teller: TypeAlias = Callable[[str, Subject, SectionOrder], Iterator[Block]]


def document_of(subject: Subject, order: SectionOrder) -> Document:
    """Make the guide of an item. Sections with nothing to say are left out."""
    made = (_section(place, part, subject, order) for place, part in enumerate(order.parts, start=1))
    sections = tuple(section for section in made if section.blocks)
    kind = order.title.in_language(subject.words.language)
    return Document(
        id=subject.item.id,
        language=subject.words.language,
        kind=kind,
        title=subject.title,
        name=subject.other_name,
        subtitle=subject.subtitle,
        figures=figures(subject),
        sections=sections,
        description=subject.words.phrase("document_description", kind=kind, name=subject.name),
        footer=footer(subject),
        as_of=as_of(subject),
        address=subject.address,
    )


def _section(place: int, part: Part, subject: Subject, order: SectionOrder) -> Section:
    title = part.title.in_language(subject.words.language)
    blocks = (block for element in part.elements for block in blocks_of(element, subject, order))
    return Section(f"s{place}", title, tuple(_titled(part.elements[:1], title, tuple(_joined(blocks)))))


def _titled(first: tuple[str, ...], title: str, blocks: tuple[Block, ...]) -> Iterator[Block]:
    """Give the blocks; the title of the section is enough for the only list in it, where it is first to be told."""
    lists = [block for block in blocks if isinstance(block, Table | Entries) and "/" not in (block.granule or "/")]
    alone = lists if len(lists) == 1 and lists[0].granule in first else []
    for block in blocks:
        yield replace(alone[0], caption=title) if block in alone else block


def _joined(blocks: Iterable[Block]) -> Iterator[Block]:
    """Give the blocks, facts that follow each other as one list."""
    for kind, group in groupby(blocks, key=type):
        if kind is Facts:
            yield Facts(tuple(one for block in group for one in block.facts))  # type: ignore[union-attr]
        else:
            yield from group


def blocks_of(element: str, subject: Subject, order: SectionOrder) -> Iterator[Block]:
    """Tell of an element, or draw a picture."""
    if element in _TELLERS:
        yield from _TELLERS[element](element, subject, order)
    elif element in TABLES:
        yield from _table(element, subject, order)
    else:
        yield from _by_schema(element, subject, order)


def _by_schema(element: str, subject: Subject, order: SectionOrder) -> Iterator[Block]:
    field, value = field_of(element), value_of(subject.item, element)
    if field.kind is FieldKind.RECORDS:
        found, label = tuple(cards(element, subject, order)), field.label.in_language(subject.words.language)
        yield from [Entries(found, element, "" if element in _NAMED_WITHIN else label)] if found else []
    elif field.kind is FieldKind.RECORD:
        yield from _facts(_of_record(field, value, subject, order) if value else ())
    else:
        yield from _facts([fact(field, value, subject)])


def _of_record(field: Field, value: Any, subject: Subject, order: SectionOrder) -> Iterator[Fact]:
    for inner in rest_of(field, order):
        found = fact(inner, value_of(value, inner.name), subject)
        yield replace(found, granule=f"{dotted(field.path)}/{inner.name}")


def _facts(said: Iterable[Fact]) -> Iterator[Facts]:
    found = tuple(one for one in said if one.value)
    if found:
        yield Facts(found)


def _table(element: str, subject: Subject, order: SectionOrder) -> Iterator[Block]:
    said = notes(element, subject)
    yield from _facts(one for one in said if isinstance(one, Fact))
    points = tuple(Card(one.text) for one in said if isinstance(one, Point))
    yield from [Entries(points)] if points else []
    found = cards(element, subject, order)
    if found:
        field = field_of(element)
        made = table(field, field.label.in_language(subject.words.language), found, subject)
        yield replace(made, granule=element)


def _basic(element: str, subject: Subject, _order: SectionOrder) -> Iterator[Block]:
    yield from _facts([Fact(*BASICS[element](subject))])


def _limit(element: str, subject: Subject, order: SectionOrder) -> Iterator[Block]:
    entries = zip(entry_paths("limits", subject.item), limits(subject)[1], strict=True)
    said = [(written(path), entry) for path, entry in entries if path[0] == element]
    yield from _facts(replace(one, granule=default(path)) for path, one in said if isinstance(one, Fact))
    points = tuple(Card(one.text, granule=path) for path, one in said if isinstance(one, Point))
    yield from [Entries(points)] if points else []
    value = value_of(subject.item, element)
    yield from _facts(more_of(field_of(element), value, subject, order) if value else ())


def _forms(_element: str, subject: Subject, order: SectionOrder) -> Iterator[Block]:
    field = field_of("forms")
    fields = next(one for one in field.fields if one.name == "fields")
    rest = tuple(one for one in rest_of(field, order) if one.name not in ("name", "fields"))
    for at, form in enumerate(subject.item.forms):
        path = ("forms", at, "fields")
        cards = (_form_field(fields, one, subject, order) for one in form.fields)
        rows = [replace(one, granule=written((*path, place))) for place, one in enumerate(cards)]
        name = subject.words.text(form.name)
        said = tuple(facts(rest, form, subject))
        whole = Card(name, facts=said, granule=written(path[:2]))
        yield from [Entries((whole,))] if said or not rows else []
        caption = fields.label.in_language(subject.words.language) if said else name
        yield from [replace(table(fields, caption, rows, subject), granule=written(path))] if rows else []


def _form_field(field: Field, one: FormField, subject: Subject, order: SectionOrder) -> Card:
    """Tell a field of a form, its unit beside its label as in the form."""
    said = card(field, one, subject, order)
    return replace(said, title=subject.words.bracketed(said.title, subject.words.text(one.unit)))


def _channels(_element: str, subject: Subject, order: SectionOrder) -> Iterator[Block]:
    yield from _basic("channels", subject, order)
    windows = tuple(places(subject))
    yield from [Entries(windows)] if windows else []
    yield from _facts(addresses(subject))
    for channel in field_of("channels").fields:
        value = value_of(subject.item.channels, channel.name)
        yield from _facts(_prefixed(channel, facts(rest_of(channel, order), value, subject), subject) if value else ())


def _prefixed(channel: Field, said: Iterable[Fact], subject: Subject) -> Iterator[Fact]:
    label = channel.label.in_language(subject.words.language)
    for one in said:
        within = subject.words.phrase("within", whole=label, part=one.key)
        yield replace(
            one, key=one.key if one.key.startswith(label) else within, granule=f"{'/'.join(channel.path)}/{one.granule}"
        )


def _basis(_element: str, subject: Subject, order: SectionOrder) -> Iterator[Block]:
    field = field_of("basis")
    said = []
    for at, one in enumerate(subject.item.basis):
        more = tuple(facts(rest_of(field, order), one, subject))
        said.append(Card(law_said(one.law, [one], subject), facts=more, granule=written(("basis", at))))
    yield from [Entries(tuple(said), "basis", field.label.in_language(subject.words.language))] if said else []


def _ways(element: str, subject: Subject, order: SectionOrder) -> Iterator[Block]:
    field = field_of(element)
    beside = next((part.elements for part in order.parts if element in part.elements), ())
    shared = len(set(WAYS).intersection(beside)) > 1  # which phone is for what, no title of a section says then
    for at, way in enumerate(reached(element, subject)):
        url = {"url": subject.words.text(way.value), "phone": f"tel:{subject.words.text(way.value)}"}
        kind = told(next(one for one in field.fields if one.name == "kind"), way.kind, subject)
        label = field.label.in_language(subject.words.language)
        key = subject.words.phrase("within", whole=label, part=kind) if shared else subject.words.heading(kind)
        value = told(field, (way,), subject)
        yield Facts((Fact(key, value, url.get(way.kind, ""), written((element, at))),))


def _faq(_element: str, subject: Subject, _order: SectionOrder) -> Iterator[Block]:
    for at, one in enumerate(subject.item.faq):
        when = next(field for field in field_of("faq").fields if field.name == "when")
        note, path = told(when, one.when, subject), written(("faq", at))
        yield Answered(subject.words.text(one.q), subject.words.text(one.a), note, path)


def _picture(element: str, subject: Subject, _order: SectionOrder) -> Iterator[Block]:
    try:
        drawn = _PAINTERS[element](subject)
    except TooTangledError:
        return
    if isinstance(drawn, TimelineView) and not drawn.takes_time:
        return  # all is done on the spot: there is nothing to see
    yield Picture(drawn, subject.words.phrase(f"{element}_caption"))


def _members(_element: str, subject: Subject, _order: SectionOrder) -> Iterator[Block]:
    found = joined.members(subject)
    yield from [Entries(found)] if found else []


def _savings(_element: str, subject: Subject, _order: SectionOrder) -> Iterator[Block]:
    yield from joined.savings(subject)


_NAMED_WITHIN: Final = ("conditions", "prohibitions")
"""Lists whose entries say what they are."""

_PAINTERS: Mapping[str, Callable[[Subject], Drawn]] = {"map": map_of, "flow": flow_of, "timeline": timeline_of}
_BASIC: Final = tuple(
    "summary applies_to audience case_type authority cross_region review_type decision quantity_limit".split()
)
_TELLERS: Mapping[str, Teller] = {
    **dict.fromkeys((*BESIDE, *_BASIC), _basic),
    **dict.fromkeys(PICTURES, _picture),
    **dict.fromkeys(("statutory_limit", "promised_limit"), _limit),
    **dict.fromkeys(WAYS, _ways),
    "forms": _forms,
    "channels": _channels,
    "basis": _basis,
    "faq": _faq,
    "list": lambda _element, subject, _order: _facts(joined.list_said(subject)),
    "cooperating": lambda _element, subject, _order: _facts(joined.cooperating(subject)),
    "members": _members,
    "savings": _savings,
}
"""What tells of an element, where neither a table nor the schema does."""
