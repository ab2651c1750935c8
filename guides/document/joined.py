"""What documents tell of a bundle 一件事 beyond what they tell of an item: its members, and what it saves."""

from collections.abc import Iterator

from msgspec.structs import replace

from catalog.bundles.one_thing import OneThing
from catalog.bundles.savings import Compared
from catalog.model.bundle import Member
from catalog.schema.kinds import Kind
from catalog.situations.effort import TooTangledError
from guides.bundle.build import savings_of
from guides.bundle.members import members_of
from guides.bundle.view import MemberView, SavingView
from guides.document.view import Row, Table
from guides.map.figures import figure_said
from guides.map.view import Card, Fact
from guides.subject import Subject
from guides.wording.quantities import limit
from guides.wording.wording import number


def list_said(subject: Subject) -> Iterator[Fact]:
    """Tell on which list a bundle is."""
    on = subject.thing.bundle.list if subject.thing else None
    if on is not None:
        level = subject.words.word("list", "level", value=on.level, kind=Kind.BUNDLE)
        yield Fact(_label(subject, "list"), subject.words.bracketed(level, str(on.year)))


def cooperating(subject: Subject) -> Iterator[Fact]:
    """Tell which authorities take part beside the lead."""
    named = subject.thing.bundle.cooperating if subject.thing else ()
    found = (subject.authority(one) for one in named)
    listed = subject.words.listed(subject.words.text(one.name) for one in found if one)
    yield from [Fact(_label(subject, "cooperating"), listed)] if listed else []


def members(subject: Subject) -> tuple[Card, ...]:
    """Give a card for each member, numbered as the flow chart does; none where the item is no bundle."""
    thing = subject.thing
    if thing is None:
        return ()
    places = {one.id: place for place, one in enumerate(thing.joining.members, 1)}
    own = {one.id: one.member for one in thing.joining.members}
    shown = tuple(members_of(thing, subject))
    titles = {one.id: _numbered(one, places[one.id], subject) for one in shown}
    return tuple(Card(titles[one.id], facts=tuple(_facts(one, own[one.id], titles, subject))) for one in shown)


def savings(subject: Subject) -> Iterator[Table]:
    """Set what the bundle comes to beside its members one by one; nothing where that cannot be counted."""
    if subject.thing is None:
        return
    try:
        said = tuple(savings_of(_compared(subject.thing, subject), subject))
    except TooTangledError:
        return
    before = any(one.before is not None for one in said)
    names = ("one_by_one", "as_one_thing", "saved", *(("before",) if before else ()))
    heads = (subject.words.phrase("saved_head"), *map(subject.words.phrase, names))
    caption = subject.words.sentences([subject.words.phrase("savings"), _source_of_before(subject)])
    yield Table(caption, heads, tuple(_saved(one, subject, before=before) for one in said), even=True)


def _source_of_before(subject: Subject) -> str:
    before = subject.thing.bundle.before if subject.thing else None
    return subject.words.named(
        subject.words.phrase("before_source"), subject.words.text(before.source) if before else ""
    )


def _numbered(one: MemberView, place: int, subject: Subject) -> str:
    return subject.words.phrase("numbered", number=place, title=one.title)


def _facts(one: MemberView, member: Member, titles: dict[str, str], subject: Subject) -> Iterator[Fact]:
    words, url = subject.words, member.url
    told = (
        (_label(subject, "members", "by") if member.external else words.label("authority"), one.by, ""),
        (words.phrase("applies_when"), one.when, ""),
        (_label(subject, "members", "after"), words.sentences(titles[other] for other in one.after), ""),
        (_label(subject, "members", "limit"), limit(member.limit, subject) if member.limit else "", ""),
        (words.phrase("brought"), words.sentences(_brought(one.id, titles, subject)), ""),
        (_label(subject, "members", "url"), url, url),
    )
    return (Fact(key, value, link) for key, value, link in told if value)


def _brought(member: str, titles: dict[str, str], subject: Subject) -> Iterator[str]:
    """Name what comes out of other members and is not asked for again here."""
    joining = subject.thing.joining if subject.thing else None
    items = {one.id: item for one, item in joining.own} if joining else {}
    for output in joining.outputs if joining else ():
        if output.to == member and output.from_ in titles:
            name = items[output.from_].results[output.result].name or items[member].materials[output.material].name
            yield subject.words.bracketed(subject.words.text(name), titles[output.from_])


def _compared(thing: OneThing, subject: Subject) -> Compared:
    """Compare both ways in the cases that the answers of a guide leave."""
    compared = Compared.of(thing)
    known = compared.whole.under(subject.answers).known
    diagrams = compared.whole.space.diagrams
    answered = diagrams.all(diagrams.test(variable, [value]) for variable, value in known.items())
    return replace(compared, whole=compared.whole.within(answered))


def _saved(one: SavingView, subject: Subject, *, before: bool) -> Row:
    spans = [figure_said(figure, subject) for figure in (one.apart, one.together, one.saved)]
    was = [number(one.before) if one.before is not None else ""] if before else []
    cells = tuple((Fact("", text),) if text else () for text in (*spans, *was))
    return Row(subject.words.bracketed(one.label, one.unit), (), cells)


def _label(subject: Subject, *path: str) -> str:
    return subject.words.label(*path, kind=Kind.BUNDLE)
