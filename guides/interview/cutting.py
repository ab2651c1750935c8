"""How answers cut a guide down to one's own case, as alternatives that a page can match without a program.

An entry is gone once the answers rule it out, what says when it applies once they settle that it does, and a value's
default once one of its cases is certain. It comes from the table of the interview and says the same of every answer.
"""

from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from types import MappingProxyType
from typing import Final

from msgspec import Struct

from catalog.model.conditions import AnswerValue, Condition
from catalog.model.questions import QuestionKind
from catalog.situations.alternatives import Alternatives as Finder
from catalog.situations.certain import Alternative, Certain
from catalog.situations.diagrams import Node
from catalog.situations.effort import Effort, TooTangledError
from catalog.situations.granules import Path
from catalog.situations.interview import Table, interview
from catalog.situations.plan import Plan
from guides.document.marking import default, written
from guides.interview.build import question_of
from guides.interview.figures import retold
from guides.interview.view import Alternatives, Interview, Turn
from guides.subject import Subject

MOST: Final = 1_000
"""Alternatives that a page may have to match: about a hundred kilobytes of style."""
NO_MORE: Final[Mapping[str, Condition]] = MappingProxyType({})
_ENOUGH: Final = 100_000
"""Effort for one page, a fraction of a second."""
_GROUPS: Final[Mapping[str, str]] = {"material_groups": "materials", "condition_groups": "conditions"}
"""By the list of groups, that of their members; a group says something of these alone."""
_OWN_WORDS: Final[Mapping[str, str]] = {"materials": "no_material", "visits": "no_visit", "fees": "no_fee"}


def interview_of(subject: Subject, most: int = MOST, more: Mapping[str, Condition] = NO_MORE) -> Interview:
    """Make the interview of a guide; where there are too many situations it only says so.

    `more` are conditions that stand beside the item's own, by the path of what stands under them.
    """
    try:
        made = _made(subject, more)
    except TooTangledError:
        return Interview(too_many=True)
    return made if _size(made) <= most else Interview(too_many=True)


def _made(subject: Subject, more: Mapping[str, Condition]) -> Interview:
    cases = subject.cases
    variables = tuple(range(len(cases.space.variables)))
    certain = Certain(cases, Finder(cases.space.diagrams, Effort(variables, _ENOUGH)))
    cutter = _Cutter(subject, interview(Plan.of(cases), _ENOUGH), certain)
    turns = tuple(cutter.turns())
    if not turns:
        return Interview()
    gone = {path: found for path, found in (*cutter.gone(), *cutter.of_conditions(more)) if found}
    lists = [path for path in gone if path in cutter.lists and path not in _GROUPS]
    words = {path: subject.words.phrase(_OWN_WORDS.get(path, "nothing_left")) for path in lists}
    return Interview(turns, gone, retold(subject, certain), words)


def _size(made: Interview) -> int:
    asked = sum(len(turn.ask) + sum(map(len, turn.barred.values())) for turn in made.turns)
    figures = sum(len(one.when) for several in made.figures for one in several)
    return asked + figures + sum(map(len, made.gone.values()))


class _Cutter(Struct, frozen=True, dict=True):  # what is decided is worked out once
    subject: Subject
    table: Table
    certain: Certain

    @property
    def lists(self) -> Mapping[str, int]:
        """The lists of the item, and how long they are."""
        item = self.subject.item
        values = {name: getattr(item, name) for name in item.__struct_fields__}
        return {name: len(value) for name, value in values.items() if isinstance(value, tuple)}

    @cached_property
    def decided(self) -> Mapping[str, tuple[Alternatives, Alternatives]]:
        """By path, when an entry certainly applies, and when it certainly does not."""
        found: dict[str, tuple[Alternatives, Alternatives]] = {}
        for path in map(written, self.certain.cases.granules):
            number = self.table["granules"].get(path)
            condition = {"met": [{}], "unmet": []} if number is None else self.table["conditions"][number]
            found[path] = condition["met"], condition["unmet"]
        return found

    def turns(self) -> Iterator[Turn]:
        """Give the questions that can be answered by choosing, in their order."""
        before: set[str] = set()
        for asked in self.table["questions"]:
            if asked["kind"] != QuestionKind.COUNT:
                view = question_of(self.subject, asked["id"], asked["values"])
                yield Turn(view, asked["ask"], dict(_barred(asked, before)))
            before.add(asked["id"])

    def gone(self) -> Iterator[tuple[str, Alternatives]]:
        """Give when what stands at a path has nothing to do with one."""
        for path, (met, unmet) in self.decided.items():
            yield path, unmet
            yield f"{path}/when", met
        yield from self._defaults()
        yield from self._places()
        yield from self._lists()
        yield from self._groups()
        yield from self._situations()

    def _defaults(self) -> Iterator[tuple[str, Alternatives]]:
        found: dict[str, list[Alternative]] = {}
        for path, (met, _) in self.decided.items():
            whole, cases, _ = path.rpartition("/cases/")
            if cases:
                found.setdefault(whole, []).extend(met)
        return ((default(path), met) for path, met in found.items())

    def _situations(self) -> Iterator[tuple[str, Alternatives]]:
        situations = enumerate(self.subject.item.situations)
        return self.of_conditions({written(("situations", at)): one.when for at, one in situations})

    def of_conditions(self, conditions: Mapping[str, Condition]) -> Iterator[tuple[str, Alternatives]]:
        """Give when what stands under a condition is gone, and when only what says so is."""
        space = self.certain.cases.space
        for path, condition in conditions.items():
            holds = space.true(condition)
            yield path, self._never(holds)
            yield f"{path}/when", self._never(space.diagrams.no(holds))

    def _places(self) -> Iterator[tuple[str, Alternatives]]:
        """Give channels and places: gone where another one was chosen."""
        values = {asked["id"]: asked["values"] for asked in self.table["questions"]}
        for name in values.get("channel", ()):
            yield f"channels/{name}", _others("channel", values["channel"], name)
        for name in ("window", "terminal"):
            channel = getattr(self.subject.item.channels, name)
            there = [at.place for at in channel.places] if channel else []
            asked = [place for place in values.get("place", ()) if place in there]
            for index, place in enumerate(there):
                path = written(("channels", name, "places", index))
                yield path, [*self.decided[path][1], *_others("place", asked, place)]

    def _lists(self) -> Iterator[tuple[str, Alternatives]]:
        """Give the lists of which nothing may be left."""
        for name, length in self.lists.items():
            yield name, self._none([(name, at) for at in range(length)])
        for at, form in enumerate(self.subject.item.forms):
            path = ("forms", at, "fields")
            yield written(path), self._none([(*path, place) for place in range(len(form.fields))])

    def _groups(self) -> Iterator[tuple[str, Alternatives]]:
        """Give groups, gone where none of their members is left."""
        for name, members in _GROUPS.items():
            of = [one.group for one in getattr(self.subject.item, members)]
            for at, group in enumerate(getattr(self.subject.item, name)):
                yield (
                    written((name, at)),
                    self._none([(members, place) for place, one in enumerate(of) if one == group.id]),
                )
            yield name, self._none([(members, place) for place, one in enumerate(of) if one])

    def _none(self, paths: list[Path]) -> Alternatives:
        granules = self.certain.cases.granules
        if not paths or any(path not in granules for path in paths):
            return []
        return self._never(self.certain.cases.space.diagrams.any(granules[path] for path in paths))

    def _never(self, node: Node) -> Alternatives:
        return self.certain.met(self.certain.cases.space.diagrams.no(node), self.certain.possible(node))


def _others(question: str, values: Iterable[AnswerValue], own: AnswerValue) -> Alternatives:
    others = [value for value in values if value != own]
    return [{question: others}] if others else []


def _barred(asked: Table, before: set[str]) -> Iterator[tuple[AnswerValue, Alternatives]]:
    """Give when an answer is not offered, as far as answers to earlier questions say."""
    for value in asked["values"]:
        unmet = asked.get("offered", {}).get(str(value), {}).get("unmet", [])
        found = [one for one in unmet if all(name.partition(".")[0] in before for name in one)]
        if found:
            yield value, found
