"""One's own list for a terminal: what to bring, where to come, what it costs, and what is still to be answered."""

from collections.abc import Iterable, Iterator

from msgspec import Struct

from catalog.findings.phrasebook import phrasebook
from catalog.findings.visible import visible
from catalog.findings.words import Language
from catalog.model.conditions import Verdict
from exporters.reports.columns import filled
from exporters.reports.telling import Style
from guides.checklist.view import Checklist, Listed, OpenQuestion, Section
from guides.map.view import Fact

_INDENT = "   "


def lines(view: Checklist, style: Style, *, why: bool = False) -> Iterator[str]:
    """Give the list line by line; `why` adds a reason to each entry, and what is not needed."""
    told = _Told(Language(view.language), style, view, why)
    yield from map(visible, told.head())
    for section in view.sections:
        yield from told.section(section)
    yield from told.open(view.open)


class _Told(Struct, frozen=True):
    language: Language
    style: Style
    view: Checklist
    why: bool

    def head(self) -> Iterator[str]:
        """Say what it is a list for."""
        yield self.view.title
        yield from filter(None, (self.view.name, self.view.subtitle))
        for name, said in (("your_answers", self.view.answered), ("situation_is", self.view.situations.values())):
            listed = self._word("listing").join(said)
            yield from [self._word(name, said=listed)] if listed else []
        yield ""
        yield "  ·  ".join(f"{figure.caption} {figure.value} {figure.unit}".rstrip() for figure in self.view.figures)

    def section(self, section: Section) -> Iterator[str]:
        """Say one section; none where there is nothing to say."""
        if not section.entries and not section.notes and not (self.why and section.not_needed):
            return
        yield ""
        yield self.style("place", visible(section.title))
        yield from (visible(f"{_INDENT}{note}") for note in section.notes)
        yield from self._entries(section)
        if self.why and section.not_needed:
            yield visible(f"{_INDENT}{self._word('not_needed')}")
            for entry in section.not_needed:
                yield from self._entry(entry, f"{_INDENT} -")

    def _entries(self, section: Section) -> Iterator[str]:
        group = ""
        for number, entry in enumerate(section.entries, start=1):
            if entry.group and entry.group != group:
                yield visible(f"{_INDENT}{self.view.groups[entry.group]}{self._word('colon').rstrip()}")
            group = entry.group
            yield from self._entry(entry, f"{number:>2}.")

    def open(self, questions: Iterable[OpenQuestion]) -> Iterator[str]:
        """Say which questions are still open, so that they can be answered."""
        for number, question in enumerate(questions):
            if not number:
                yield ""
                yield self.style("place", self._word("still_open"))
            answers = " · ".join(f"{one} {label}" for one, label in question.answers.items())
            yield visible(f"{_INDENT}{question.id}  {question.ask}")
            if answers:
                yield self.style("faint", visible(f"{_INDENT * 2}{answers}"))

    def _entry(self, entry: Listed, mark: str) -> Iterator[str]:
        depends = entry.verdict is Verdict.DEPENDS
        badges = [*entry.badges, *([self._word("may_apply")] if depends else [])]
        own, more = self._own_fact(entry)
        yield visible(f"{mark} {own}") + "".join(self.style("info", visible(f"  [{badge}]")) for badge in badges)
        indent = " " * (len(mark) + 1)
        facts = [f"{fact.key}{self._word('colon')}{fact.value}" for fact in more]
        yield from (visible(f"{indent}{line}") for line in filled(facts))
        yield from (visible(f"{indent}- {point}") for point in entry.points)
        if self.why or depends:
            yield self.style("faint", visible(f"{indent}{entry.why}"))

    def _own_fact(self, entry: Listed) -> tuple[str, list[Fact]]:
        """Give the entry's line, with the fact that has its own name, and the other facts but that of its group."""
        named = self.view.groups.get(entry.group, "")
        more = [fact for fact in entry.facts if fact.key != entry.label and not (named and fact.value == named)]
        own = "".join(f"{self._word('colon')}{fact.value}" for fact in entry.facts if fact.key == entry.label)
        return f"{entry.label}{own}", more

    def _word(self, name: str, **slots: str) -> str:
        return phrasebook(__package__)[name].format(slots).in_language(self.language)
