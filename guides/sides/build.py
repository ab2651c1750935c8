"""From an item to its situations side by side.

The columns are the situations that have a name; where there are not two of them, the answers to the question that is
asked first; where nothing is asked, all cases are one column.
"""

from collections.abc import Iterator, Sequence

from msgspec import Struct

from catalog.model.conditions import Test, Verdict
from catalog.model.questions import Situation
from catalog.situations.cases import Given
from catalog.situations.cycles import SITUATION
from catalog.situations.diagrams import FALSE, TRUE, Node
from catalog.situations.effort import TooTangledError
from catalog.situations.extremes import extremes
from catalog.situations.granules import Path
from catalog.situations.measures import Measure
from catalog.situations.plan import Plan
from guides.map.build import footer
from guides.map.figures import figure_said
from guides.map.view import Entry
from guides.sections import at, entry_paths, label_of, said_of
from guides.sides.view import SideRow, SideSection, SidesView
from guides.subject import Subject
from guides.wording.conditions import answer, topic

_SECTIONS = ("conditions", "materials", "forms", "steps", "visits", "fees", "results")
_ASKED_FOR = frozenset({"materials", "forms"})
_Columns = tuple[tuple[str, Node], ...]
_ENOUGH = 500_000
"""Effort for one figure, a fraction of a second."""


def sides_of(subject: Subject) -> SidesView:
    """Set the situations of an item side by side.

    Raises:
        TooTangledError: too many questions hang together.
    """
    about, columns = _columns(subject)
    table = _Table(subject, tuple(subject.cases.within(node).under({}) for _, node in columns))
    sections = (table.figures(), *map(table.section, _SECTIONS))
    names = tuple(name for name, _ in columns)
    return SidesView(
        id=subject.item.id,
        language=subject.words.language,
        title=subject.words.phrase("sides_title", name=subject.name),
        subtitle=subject.subtitle,
        topic=about,
        columns=names,
        sections=tuple(section for section in sections if section.rows),
        note=subject.words.phrase("sides_note"),
        description=subject.words.phrase("sides_description", name=subject.name, columns=subject.words.listed(names)),
        footer=footer(subject),
    )


def _columns(subject: Subject) -> tuple[str, _Columns]:
    """Give what the columns are told apart by, and the name of each with where it is; two may have the same name."""
    tests = [(_name(one, subject), Test(SITUATION, frozenset([one.id]))) for one in subject.item.situations]
    named = _possible(subject, tests)
    asked = Plan.of(subject.cases).next({})
    if len(named) > 1:
        return "", named
    if asked is None or not asked.values:
        return "", ((subject.words.phrase("sides_all"), TRUE),)
    tests = [(answer(asked.id, value, subject), Test(asked.id, frozenset([value]))) for value in asked.values]
    return topic(asked.id, subject), _possible(subject, tests)


def _name(situation: Situation, subject: Subject) -> str:
    return subject.words.text(situation.plain_name) or subject.words.text(situation.name)


def _possible(subject: Subject, tests: Sequence[tuple[str, Test]]) -> _Columns:
    """Give where each test holds; not those that hold in no case that can be."""
    cases = subject.cases
    found = ((name, cases.space.diagrams.both(cases.possible, cases.space.true(test))) for name, test in tests)
    return tuple((name, node) for name, node in found if node != FALSE)


class _Table(Struct, frozen=True):
    subject: Subject
    columns: tuple[Given, ...]

    def figures(self) -> SideSection:
        """Give the section of what is counted."""
        words = self.subject.words
        rows = (SideRow(words.phrase(f"measure_{one}"), tuple(self._figures(one))) for one in Measure)
        return SideSection(words.phrase("sides_figures"), tuple(rows))

    def _figures(self, measure: Measure) -> Iterator[str]:
        words = self.subject.words
        for column in self.columns:
            try:
                span = extremes(column.cases, self.subject.measures[measure], _ENOUGH)
            except TooTangledError:
                span = None
            unit = words.phrase(f"measure_{measure}_unit") if span else ""
            yield words.phrase("with_unit", number=figure_said(span, self.subject), unit=unit).strip()

    def section(self, name: str) -> SideSection:
        """Give the section of one kind of entries, one of which may be waived in some columns."""
        title, _, told = said_of(name, self.subject)
        paths = tuple(entry_paths(name, self.subject.item))
        labels = (self._label(path, one) for path, one in zip(paths, told, strict=True))
        rows = (SideRow(label, tuple(self._cells(path))) for label, path in zip(labels, paths, strict=True))
        return SideSection(title, tuple(rows))

    def _label(self, path: Path, told: Entry) -> str:
        """Give what an entry is called, without the condition it stands under: the columns say that."""
        text = getattr(at(self.subject.item, path), "text", None)
        if text is None:
            return label_of(told)
        said = self.subject.words.text(text)
        return self.subject.words.phrase("prohibited", text=said) if path[0] == "prohibitions" else said

    def _cells(self, path: Path) -> Iterator[str]:
        for column in self.columns:
            verdict, waived = column.verdict(path), self._waived(path, column)
            if verdict is Verdict.APPLIES and waived is not Verdict.DOES_NOT_APPLY:
                yield self.subject.words.phrase("waived_badge" if waived is Verdict.APPLIES else "may_be_waived_badge")
            elif verdict is Verdict.APPLIES and path[0] in _ASKED_FOR:
                yield self.subject.words.phrase("side_needed")
            else:
                yield self.subject.words.phrase(f"side_{verdict.name.lower()}")

    def _waived(self, path: Path, column: Given) -> Verdict:
        entry = at(self.subject.item, path)
        waiver = getattr(entry, "waiver", None)
        return Verdict.DOES_NOT_APPLY if waiver is None else column.verdict((*path, "waiver"))
