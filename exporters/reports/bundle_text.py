"""A bundle for a terminal: its members, what they share, the critical path, and what it saves."""

from collections.abc import Iterable, Iterator

from msgspec import Struct

from catalog.bundles.handing_over import Way
from catalog.findings.phrasebook import phrasebook
from catalog.findings.visible import visible
from catalog.findings.words import Language
from catalog.situations.extremes import Extremes
from exporters.reports.columns import padded, width, wrapped
from exporters.reports.telling import Style
from guides.bundle.view import BundleView, MemberView, SavingView
from guides.wording.wording import number

_COLUMN = 11
_INDENT = "    "


def lines(view: BundleView, style: Style) -> Iterator[str]:
    """Give the report line by line, no wider than a terminal but for words that are."""
    told = _Told(Language(view.language), style, view)
    for section in (told.head, told.members, told.materials, told.hand_overs, told.path, told.savings):
        yield from section()


class _Told(Struct, frozen=True):
    language: Language
    style: Style
    view: BundleView

    def head(self) -> Iterator[str]:
        """Say what it is about."""
        yield from map(visible, filter(None, (self.view.title, self.view.name, self.view.subtitle)))

    def members(self) -> Iterator[str]:
        """Say who takes part, when, and after whom."""
        yield from self._title("members")
        for place, one in enumerate(self.view.members, start=1):
            yield visible(f"{place:>2}. {one.title}")
            yield from self._faint(self._phrase("between").join(filter(None, self._of_member(one))))

    def materials(self) -> Iterator[str]:
        """Say which materials are handed in once for several, and which not at all."""
        yield from self._title("materials_of_all", count=str(self.view.materials))
        for shared in self.view.shared:
            said = self._phrase("once_for", name=shared.name, members=self._members(shared.members))
            yield from self._listed(said)
        for brought in self.view.brought:
            slots = {"name": brought.name, "one": self._member(brought.from_), "other": self._member(brought.to)}
            yield from self._listed(self._phrase("brought_by", **slots))

    def hand_overs(self) -> Iterator[str]:
        """Say how cases get from one to the next, and how often staff carries them."""
        if self.view.hand_overs:
            staff = sum(one.way is Way.STAFF for one in self.view.hand_overs)
            yield from self._title("hand_overs", count=str(len(self.view.hand_overs)), staff=str(staff))
        for one in self.view.hand_overs:
            slots = {"one": self._member(one.from_), "other": self._member(one.to), "how": one.label}
            yield from self._listed(self._phrase("handed_over", **slots))

    def path(self) -> Iterator[str]:
        """Say the steps that take longest, one behind the other."""
        yield from self._title("critical_path", days=number(self.view.days))
        if self.view.slowest:
            yield from self._faint(self._phrase("worst", answers=self.view.slowest))
        way = (self._phrase("step_takes", name=one.name, days=number(one.days)) for one in self.view.path)
        for line in wrapped(self._phrase("and_then").join(way), len(_INDENT)):
            yield visible(f"{_INDENT}{line}")

    def savings(self) -> Iterator[str]:
        """Say what it saves as a table."""
        yield from self._title("savings")
        wide = max(width(self._measured(one)) for one in self.view.savings)
        names = ("one_by_one", "as_one_thing", "saved", *(("before",) if self._has_before() else ()))
        heads = "".join(padded(self._phrase(name), -_COLUMN) for name in names)
        yield self.style("faint", f"{_INDENT}{' ' * wide}{heads}")
        for one in self.view.savings:
            columns = [self._span(figure) for figure in (one.apart, one.together, one.saved)]
            columns += [number(one.before) if one.before is not None else ""] if self._has_before() else []
            cells = "".join(padded(column, -_COLUMN) for column in columns)
            yield visible(f"{_INDENT}{padded(self._measured(one), wide)}{cells}".rstrip())
        if self.view.source:
            yield from self._faint(self._phrase("before_source", source=self.view.source))

    def _has_before(self) -> bool:
        return any(one.before is not None for one in self.view.savings)

    def _of_member(self, one: MemberView) -> Iterator[str]:
        yield one.by
        yield self._phrase("only_if", when=one.when) if one.when else ""
        yield self._phrase("waits_for", members=self._members(one.after)) if one.after else ""

    def _members(self, members: Iterable[str]) -> str:
        return self._phrase("member_and").join(map(self._member, members))

    def _member(self, member: str) -> str:
        title = next(one.title for one in self.view.members if one.id == member)
        return self._phrase("member_quoted", title=title)

    def _measured(self, one: SavingView) -> str:
        return self._phrase("with_unit", label=one.label, unit=one.unit) if one.unit else one.label

    def _span(self, figure: Extremes | None) -> str:
        if figure is None:
            return self._phrase("no_number")
        low, high = number(figure.least), number(figure.most)
        if low == high and figure.exact:
            return low
        span = self._phrase("span" if figure.least >= 0 else "span_from_below", low=low, high=high)
        return span if figure.exact else self._phrase("within", span=span)

    def _title(self, name: str, **slots: str) -> Iterator[str]:
        yield ""
        yield self.style("place", self._phrase(name, **slots))

    def _listed(self, text: str) -> Iterator[str]:
        first, *rest = wrapped(text, len(_INDENT))
        yield visible(f" -  {first}")
        yield from (visible(f"{_INDENT}{line}") for line in rest)

    def _faint(self, text: str) -> Iterator[str]:
        for line in wrapped(text, len(_INDENT)):
            yield self.style("faint", visible(f"{_INDENT}{line}"))

    def _phrase(self, name: str, /, **slots: str) -> str:
        return phrasebook(__package__)[name].format(slots).in_language(self.language)
