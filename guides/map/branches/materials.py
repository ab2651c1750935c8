"""申请材料: a card a material, with all that is to be known to bring the right thing."""

from collections.abc import Iterator

from catalog.model.conditions import ALWAYS
from catalog.model.materials import Material, Necessity, Waiver
from catalog.model.parts import Period
from catalog.model.steps import Phase
from guides.bundle.members import needed_by
from guides.map.view import Card, Entry, Fact, Point
from guides.subject import Subject
from guides.wording.conditions import said, under
from guides.wording.quantities import copies, period

_AT_FIRST = frozenset({Phase.APPLY, Phase.ACCEPT})


def materials(subject: Subject) -> tuple[str, list[Entry]]:
    """Give the title and entries of the branch."""
    words, listed = subject.words, subject.item.materials
    if not listed:
        return words.phrase("materials"), [Point(words.phrase("no_material"))]
    waived = sum(material.waiver is not None for material in listed)
    name = "materials_waived" if waived else "materials_count"
    return words.phrase(name, count=len(listed), waived=waived), [_card(material, subject) for material in listed]


def _card(material: Material, subject: Subject) -> Card:
    facts = tuple(Fact(key, value) for key, value in _facts(material, subject) if value)
    return Card(subject.material(material), tuple(_badges(material, subject)), facts)


def _badges(material: Material, subject: Subject) -> Iterator[str]:
    if material.waiver is not None:
        yield subject.words.phrase("waived_badge" if material.waiver.when == ALWAYS else "may_be_waived_badge")
    if material.necessity is not Necessity.REQUIRED:
        yield subject.words.word("materials", "necessity", value=material.necessity)


def _facts(material: Material, subject: Subject) -> Iterator[tuple[str, str]]:
    words = subject.words
    yield words.phrase("when"), said(material.when, subject)
    yield words.phrase("needed_by"), words.sentences(needed_by(material.id, subject))
    yield words.label("materials", "group"), group_said(material.group, subject)
    yield words.label("materials", "medium"), words.word("materials", "medium", value=material.medium)
    yield words.phrase("copies"), _copies(material, subject)
    yield words.label("materials", "source"), _source(material, subject)
    yield words.phrase("waiver"), waiver(material.waiver, subject) if material.waiver else ""
    yield words.label("materials", "requirements"), words.text(material.requirements)
    yield words.label("materials", "filling_notes"), words.text(material.filling_notes)
    yield words.label("materials", "acceptance"), words.text(material.acceptance)
    yield words.label("materials", "seal"), words.word("materials", "seal", value=material.seal)
    yield words.phrase("issued_within"), _issued_within(material, subject)
    yield words.label("materials", "until"), _until(material.until, subject) if material.until else ""
    yield words.label("materials", "needed_at"), _needed_at(material, subject)


def waiver(value: Waiver, subject: Subject) -> str:
    """Say by what a material or form is waived, and when."""
    words, dataset = subject.words, subject.dataset(value.dataset)
    by = words.word("materials", "waiver", "by", value=value.by)
    source = words.bracketed(by, words.text(dataset.name) if dataset else "")
    return words.sentences([under(source, value.when, subject), words.text(value.note)])


def _copies(material: Material, subject: Subject) -> str:
    count = next((party.count for party in subject.item.parties if party.id == material.party), None)
    said = copies(material, subject)
    if isinstance(count, int) and count > 1 and said:
        return subject.words.phrase("each", copies=said, count=count)
    return said


def group_said(group_id: str, subject: Subject) -> str:
    """Say how many of a group's materials are needed; empty where it is none."""
    group = next((one for one in subject.item.material_groups if one.id == group_id), None)
    return subject.words.phrase("group_any", name=subject.words.text(group.name), need=group.need) if group else ""


def _source(material: Material, subject: Subject) -> str:
    words, source = subject.words, material.source
    if source is None:
        return words.text(material.issuer)
    origin = words.word("materials", "source", "from", value=source.from_)
    issuer = words.text(source.issuer) or words.text(material.issuer)
    return words.sentences([words.bracketed(origin, issuer), words.text(source.note)])


def _until(value: Period, subject: Subject) -> str:
    start = subject.step(value.after)
    return subject.words.bracketed(
        period(value, subject), subject.words.phrase("limit_from", step=start) if start else ""
    )


def _issued_within(material: Material, subject: Subject) -> str:
    within = material.issued_within
    return subject.words.phrase("issued_within_value", period=period(within, subject)) if within else ""


def _needed_at(material: Material, subject: Subject) -> str:
    # Materials are for applying; only one that is needed later is worth a word.
    at_first = {step.id for step in subject.item.steps if step.phase in _AT_FIRST}
    return subject.step(material.needed_at) if material.needed_at not in at_first else ""
