"""From an item and answers to one's own list.

The branches of the map say what there is to say of each entry; here each gets what becomes of it, and why.
"""

from collections.abc import Iterable, Iterator
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from catalog.model.conditions import Answers, AnswerValue, Verdict
from catalog.model.parts import Limit
from catalog.situations.asked import Asked
from catalog.situations.cases import Cases, Given
from catalog.situations.diagrams import TRUE, Node
from catalog.situations.granules import Path
from catalog.situations.plan import Plan
from catalog.situations.reasons import reason
from catalog.situations.settling import settled
from guides.bundle.members import members_needing, members_of
from guides.bundle.view import MemberView
from guides.checklist.view import Checklist, Listed, OpenQuestion, Section
from guides.map.branches.contacts import addresses, places, ways
from guides.map.branches.materials import group_said
from guides.map.build import as_of, footer
from guides.map.figures import figures
from guides.map.view import Card, Entry, Fact
from guides.sections import SECTIONS, at, entry_paths, facts_of, id_of, is_case, label_of, said_of
from guides.subject import Subject
from guides.wording.answers import answers_said, asked, reason_said
from guides.wording.conditions import answer


def checklist(subject: Subject, cases: Cases, answers: Answers) -> Checklist:
    """Make the list of one's own; `subject` is the whole item that the cases are of."""
    own = replace(subject, item=settled(cases, answers), whole=subject, answers=answers)
    kind = subject.words.phrase("my_list")
    maker = _Maker(subject, own, cases.under(answers), answers)
    return Checklist(
        id=subject.item.id,
        language=subject.words.language,
        title=subject.title,
        name=subject.other_name,
        subtitle=subject.subtitle,
        answers=answers,
        answered=tuple(answers_said(answers, subject)),
        situations={one.id: subject.words.text(one.name) for one in maker.situations()},
        figures=figures(own),
        sections=(*maker.members(), *(maker.section(name) for name in SECTIONS)),
        groups={group.id: group_said(group.id, own) for group in own.item.material_groups},
        open=tuple(_open_question(one, subject) for one in Plan.of(cases).open(answers)),
        places=tuple(places(own)),
        addresses=tuple(addresses(own)),
        contacts=tuple(ways(subject)),
        kind=kind,
        description=subject.words.phrase("document_description", kind=kind, name=subject.name),
        footer=footer(subject),
        as_of=as_of(subject),
        address=subject.address,
    )


class _Maker(Struct, frozen=True):
    whole: Subject
    own: Subject
    given: Given
    answers: Answers

    def situations(self) -> Iterator[Any]:
        """Give the named situations that hold for certain."""
        space = self.given.cases.space
        for situation in self.own.item.situations:
            if self.given.decided(space.true(space.situations[situation.id])) is Verdict.APPLIES:
                yield situation

    def members(self) -> Iterator[Section]:
        """Make the section of a bundle's members; none of an item."""
        if self.whole.thing is None:
            return
        told = {one.id: one for one in members_of(self.whole.thing, self.own)}
        every = [self._member(one) for one in members_of(self.whole.thing, self.whole)]
        left = tuple(replace(one, facts=_done_by(told[one.id], self.own)) for one in every if one.id in told)
        gone = tuple(one for one in every if one.id not in told)
        yield Section("members", self.own.words.phrase("brief_members"), left, gone)

    def _member(self, one: MemberView) -> Listed:
        node = self._applies(one.id)
        why = reason(self.given.cases, self.answers, node)
        said = reason_said(why, self.whole)
        return Listed(one.id, one.title, self.given.decided(node), said, why.questions)

    def _applies(self, member: str) -> Node:
        joining = self.whole.thing.joining if self.whole.thing else None
        whens = (one.member.when for one in (joining.members if joining else ()) if one.id == member)
        return self.given.cases.space.true(next(whens))

    def section(self, name: str) -> Section:
        """Make one section."""
        title, notes, told = said_of(name, self.own)
        _, _, every = said_of(name, self.whole)
        paths = list(entry_paths(name, self.whole.item))
        left = zip((path for path in paths if self._is_left(path)), told, strict=True)
        gone = ((path, one) for path, one in zip(paths, every, strict=True) if self._is_gone(path))
        entries = _together([self._listed(path, one) for path, one in left])
        others = (self._by_name(self._listed(path, one), path) for path, one in gone if self._can_be(path))
        return Section(
            id=name,
            title=title,
            entries=entries,
            not_needed=tuple(one for one in others if not self._is_of_another(one, entries)),
            notes=tuple(_text(one, self.own) for one in notes),
        )

    def _can_be(self, path: Path) -> bool:
        """Tell whether some answers need what these do not; a bundle rules out much of what its members ask for."""
        if self.whole.thing is None:
            return True
        return self.given.cases.under({}).verdict(path) is not Verdict.DOES_NOT_APPLY

    def _is_of_another(self, gone: Listed, entries: Iterable[Listed]) -> bool:
        """Tell whether a bundle has something needed that is called the same: nobody could tell the two apart."""
        return self.whole.thing is not None and gone.label in {one.label for one in entries}

    def _groups(self) -> set[str]:
        return {group.id for group in self.own.item.material_groups}

    def _is_left(self, path: Path) -> bool:
        if not is_case(path):
            return not self._is_gone(path)
        left = getattr(self.own.item, str(path[0]))
        return at(self.whole.item, path).id in {case.id for case in left.cases}

    def _is_gone(self, path: Path) -> bool:
        return not is_case(path) and self.given.verdict(path) is Verdict.DOES_NOT_APPLY

    def _listed(self, path: Path, told: Entry) -> Listed:
        entry = at(self.whole.item, path)
        node = self._node(path, entry)
        why = reason(self.given.cases, self.answers, node)
        waiver = getattr(entry, "waiver", None)
        return Listed(
            id=id_of(path, entry),
            label=self.whole.words.text(entry.name) if path[0] == "steps" else label_of(told),
            verdict=self.given.decided(node),
            waived=None if waiver is None else self.given.verdict((*path, "waiver")),
            why=reason_said(why, self.whole),
            depends_on=why.questions,
            badges=told.badges if isinstance(told, Card) else (),
            facts=facts_of(told),
            points=tuple(point.text for point in told.points) if isinstance(told, Card) else (),
            group=entry.group if path[0] == "materials" and entry.group in self._groups() else "",
            needed_by=members_needing(entry.id, self.own) if path[0] == "materials" else (),
        )

    def _by_name(self, listed: Listed, path: Path) -> Listed:
        """Give an entry that does not apply by its name alone, without what would be its condition."""
        text = getattr(at(self.whole.item, path), "text", None)
        label = self.whole.words.text(text) if text else listed.label
        return replace(listed, label=label, badges=(), facts=(), points=())

    def _node(self, path: Path, entry: Any) -> Node:
        """Give where an entry is as it is told: of a limit, where the case applies that is its default now."""
        granules, diagrams = self.given.cases.granules, self.given.cases.space.diagrams
        if not isinstance(entry, Limit):
            return granules.get(path, TRUE)
        cases = [granules[*path, "cases", index] for index in range(len(entry.cases))]
        applying = (node for node in cases if self.given.decided(node) is Verdict.APPLIES)
        return next(applying, diagrams.no(diagrams.any(cases)))


def _done_by(one: MemberView, subject: Subject) -> tuple[Fact, ...]:
    words = subject.words
    told = ((words.label("authority"), one.by), (words.phrase("applies_when"), one.when))
    return tuple(Fact(key, value) for key, value in told if value)


def _text(told: Entry, subject: Subject) -> str:
    return subject.words.named(told.key, told.value) if isinstance(told, Fact) else label_of(told)


def _together(entries: list[Listed]) -> tuple[Listed, ...]:
    """Give entries with the members of a group one behind the other, where its first one stands."""
    return tuple(
        one
        for first in dict.fromkeys(entry.group or entry.id for entry in entries)
        for one in entries
        if (one.group or one.id) == first
    )


def _open_question(one: Asked, subject: Subject) -> OpenQuestion:
    return OpenQuestion(
        one.id, asked(one.id, subject), {_key(value): answer(one.id, value, subject) for value in one.values}
    )


def _key(value: AnswerValue) -> str:
    return str(value).lower() if isinstance(value, bool) else value
