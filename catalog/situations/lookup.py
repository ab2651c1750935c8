"""Looking up in the table of an interview: what to ask next, what is offered, what becomes of an entry.

This reads the table alone, as programs in other languages do; exporters/html/interview.js does the same.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, TypeAlias

from msgspec import Struct

from catalog.model.conditions import Answers, AnswerValue, Verdict
from catalog.situations.diagrams import FALSE, TRUE
from catalog.situations.interview import Table
from catalog.situations.shared import FIRST

Known: TypeAlias = Mapping[int, int]
"""The value of each variable that the answers decide."""


class Lookup(Struct, frozen=True):
    """A table, to look up in under any answers; answers to what the table does not know are passed over."""

    table: Table

    def next(self, answers: Answers) -> str | None:
        """Name the next question to ask; None if no further answer changes anything."""
        return next(iter(self.open(answers)), None)

    def open(self, answers: Answers) -> list[str]:
        """Name the questions not answered whose answer can still change something, in order."""
        known = self._known(answers)
        wanted: set[str] = set()
        for question in reversed(self.table["questions"]):  # what another one's options depend on stands before it
            if question["id"] not in answers and self._wanted(question, wanted, known):
                wanted.add(question["id"])
        return [question["id"] for question in self.table["questions"] if question["id"] in wanted]

    def offered(self, question: str, answers: Answers) -> list[AnswerValue]:
        """Give the values of a question that can be chosen."""
        known = self._known(answers)
        asked = next(one for one in self.table["questions"] if one["id"] == question)
        only = asked.get("offered", {})
        return [one for one in asked["values"] if one not in only or self._can(only[one]["node"], known)]

    def verdict(self, path: str, answers: Answers) -> Verdict:
        """Say whether an entry applies; one that can stand under no condition always does."""
        if path not in self.table["granules"]:
            return Verdict.APPLIES
        ends = self._ends(self.table["conditions"][self.table["granules"][path]]["node"], self._known(answers))
        if FALSE not in ends:
            return Verdict.APPLIES
        return Verdict.DEPENDS if TRUE in ends else Verdict.DOES_NOT_APPLY

    def _wanted(self, question: Table, wanted: Iterable[str], known: Known) -> bool:
        if "needed" in question:
            return FALSE not in self._ends(question["needed"], known)
        options_of = question.get("options_of", {})
        nodes = [*question["matters"], *(node for other in wanted for node in options_of.get(other, ()))]
        return any(self._can(node, known) for node in nodes)

    def _can(self, node: int, known: Known) -> bool:
        return TRUE in self._ends(node, known)

    def _ends(self, node: int, known: Known) -> set[int]:
        """Give what a function can still become."""
        seen, ahead = {node}, [node]
        while ahead:
            found = ahead.pop()
            children = self._below(found, known) if found >= FIRST else []
            ahead += (child for child in children if child not in seen)
            seen.update(children)
        return {one for one in seen if one < FIRST}

    def _below(self, node: int, known: Known) -> Sequence[int]:
        variable, *children = self.table["nodes"][node - FIRST]
        return [children[known[variable]]] if variable in known else children

    def _known(self, answers: Answers) -> dict[int, int]:
        found = {}
        for at, variable in enumerate(self.table["variables"]):
            answer = _said(variable, answers.get(variable["question"]))
            if answer in variable["values"]:
                found[at] = variable["values"].index(answer)
        return found


def meets(alternatives: Iterable[Table], answers: Mapping[str, Any]) -> bool:
    """Say whether some answers meet one of several alternatives, as a page does that can only match."""
    return any(all(_meets(*test, answers) for test in one.items()) for one in alternatives)


def _meets(name: str, values: Sequence[AnswerValue], answers: Mapping[str, Any]) -> bool:
    question, _, option = name.partition(".")
    return _said({"option": option} if option else {}, answers.get(question)) in values


def _said(variable: Table, answer: Any) -> Any:
    """Give what an answer says of a variable; None where it says nothing."""
    if "option" not in variable:
        return answer
    return variable["option"] in answer if isinstance(answer, list | tuple | frozenset) else None
