"""An item under answers: what does not apply is gone, and what applies stands without a condition.

What still depends on open questions keeps a condition, as far as the answers leave one. An answer that is offered
only under a condition still open tells something of the open questions that the settled item cannot say.
"""

from collections.abc import Iterator, Sequence
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from catalog.model.conditions import ALWAYS, NEVER, NO_ANSWER, Answers, Condition, Verdict, questions_of
from catalog.model.item import AcceptanceCondition, Item
from catalog.model.parts import Amount, Count, Limit
from catalog.model.questions import Party, Question, Situation
from catalog.situations.cases import Cases, Given
from catalog.situations.deciding import decided
from catalog.situations.diagrams import Node
from catalog.situations.granules import Path, granules, holding
from catalog.situations.narrowing import narrowed
from catalog.situations.residue import Residue
from catalog.situations.shortening import shortened


def settled(cases: Cases, answers: Answers) -> Item:
    """Give an item as it is under answers; groups and questions that nothing needs any more are gone, too."""
    known = {question: answer for question, answer in answers.items() if answer is not NO_ANSWER}
    given = cases.under(known)
    settler = _Settler(given, Residue.of(given, known))
    item = replace(settler.item(), parties=tuple(settler.parties(known)))
    item = replace(item, steps=shortened(item.steps, cases.item.steps), **_groups(item))
    item = replace(item, questions=tuple(settler.questions(_named(item))))
    return narrowed(item, known)


class _Settler(Struct, frozen=True):
    given: Given
    residue: Residue

    def item(self) -> Item:
        """Give the item without entries that do not apply; parties and questions stand as they were."""
        item = self.given.cases.item
        found = {name: self._settled(getattr(item, name), (name,)) for name in holding(Item)}
        kept = {"questions": item.questions, "parties": item.parties, "situations": tuple(self._situations())}
        return replace(item, **found | kept)

    def parties(self, answers: Answers) -> Iterator[Party]:
        """Give the parties, as many of each as was answered."""
        for party in self.given.cases.item.parties:
            when = self.residue.of_condition(party.when)
            if when != NEVER:
                yield replace(party, when=when, count=self._count(party.count, answers))

    def questions(self, named: Sequence[str]) -> Iterator[Question]:
        """Give the questions that are still open and of which something named depends, each once."""
        own = {question.id: question for question in reversed(self.given.cases.item.questions)}
        left = {one: self._question(own[one]) for one in own if self._is_open(one)}
        needed: set[str] = set()
        ahead = list(named)
        while ahead:
            one = ahead.pop()
            if one in left and one not in needed:
                needed.add(one)
                ahead += (name for condition in _conditions(left[one]) for name in questions_of(condition))
        yield from (question for one, question in reversed(left.items()) if one in needed)

    def _count(self, count: int | str | None, answers: Answers) -> int | str | None:
        if not isinstance(count, str) or self._is_open(count):
            return count
        arises = count in self.given.cases.space.questions and self._can_be(self.given.cases.space.arises(count))
        return int(str(answers[count])) if arises and count in answers else None

    def _is_open(self, question: str) -> bool:
        space = self.given.cases.space
        unanswered = question in space.questions and question not in self.residue.answered
        return unanswered and self._can_be(space.arises(question))

    def _question(self, question: Question) -> Question:
        space = self.given.cases.space
        arises = space.arises(question.id)
        options = []
        for option in question.options:
            offered = space.diagrams.both(arises, space.offered(question.id, option.id))
            if self._can_be(offered):
                certain = self.given.left(offered) == self.given.left(arises)
                when = ALWAYS if certain else self.residue.of_condition(option.when)
                options.append(replace(option, when=when))
        return replace(question, when=self.residue.of_condition(question.when), options=tuple(options))

    def _situations(self) -> Iterator[Situation]:
        for situation in self.given.cases.item.situations:
            when = self.residue.of_situation(situation.id)
            if when != NEVER:
                yield replace(situation, when=when)

    def _can_be(self, node: Node) -> bool:
        return self.given.decided(node) is not Verdict.DOES_NOT_APPLY

    def _settled(self, value: Any, path: Path) -> Any:
        if isinstance(value, tuple):
            entries = ((entry, (*path, index)) for index, entry in enumerate(value))
            return tuple(self._settled(*entry) for entry in entries if self._stays(*entry))
        if isinstance(value, Amount | Count | Limit):
            value = decided(value, path, self.residue)
        if not isinstance(value, Struct) or not self._stays(value, path):
            return value if not isinstance(value, Struct) else None
        return self._entry(value, path)

    def _stays(self, value: Any, path: Path) -> bool:
        return "when" not in value.__struct_fields__ or self.given.verdict(path) is not Verdict.DOES_NOT_APPLY

    def _entry(self, value: Any, path: Path) -> Any:
        shape: Any = type(value)
        names = (name for name in holding(shape) if name != "cases")
        found = {name: self._settled(getattr(value, name), (*path, name.rstrip("_"))) for name in names}
        if "when" in value.__struct_fields__:
            found["when"] = self.residue.of_condition(value.when)
        if isinstance(value, AcceptanceCondition) and value.met is not None:
            found["met"] = self.residue.of_condition(value.met)
        return replace(value, **found) if found else value


def _groups(item: Item) -> dict[str, Any]:
    """Give the groups that still have members."""
    named = {one.group for one in item.materials} | {one.group for one in item.conditions}
    lists = {"material_groups": item.material_groups, "condition_groups": item.condition_groups}
    return {name: tuple(group for group in groups if group.id in named) for name, groups in lists.items()}


def _named(item: Item) -> list[str]:
    """Name the questions on which an item's entries, situations and parties depend, and those that count a party."""
    conditions = [situation.when for situation in item.situations] + [party.when for party in item.parties]
    conditions += [one.met for one in item.conditions if one.met is not None]
    conditions += [one for _, standing in granules(item) for one in (*standing.all, *standing.none)]
    named = dict.fromkeys(name for condition in conditions for name in questions_of(condition))
    return [*named, *(party.count for party in item.parties if isinstance(party.count, str))]


def _conditions(question: Question) -> list[Condition]:
    return [question.when, *(option.when for option in question.options)]
