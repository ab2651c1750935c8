"""An item's cases: every granule as a function of the answers, and what becomes of it under some of them."""

from collections.abc import Iterable, Mapping

from msgspec import Struct
from msgspec.structs import replace

from catalog.model.conditions import Answer, Answers, AnswerValue, NoAnswer, Verdict
from catalog.model.item import Item
from catalog.situations.asked import Asked
from catalog.situations.diagrams import FALSE, TRUE, Node
from catalog.situations.granules import Path, Standing, granules
from catalog.situations.space import Space


class Cases(Struct, frozen=True):
    """An item, compiled once for all that is asked of it."""

    item: Item
    space: Space
    granules: Mapping[Path, Node]
    """Every entry that can stand under a condition, and the cases in which it applies."""
    possible: Node
    """The cases that can be."""

    @classmethod
    def of(cls, item: Item, questions: Iterable[Asked] | None = None) -> "Cases":
        """Compile an item, resolved and filled from the registers; with what can be asked of it where that is known."""
        return cls.over(item, Space.of_item(item, questions))

    @classmethod
    def over(cls, item: Item, space: Space) -> "Cases":
        """Compile an item over the questions of another one."""
        found = {
            path: where(space, standing) if standing.all or standing.none else TRUE for path, standing in granules(item)
        }
        return cls(item, space, found, space.possible())

    def within(self, condition: Node) -> "Cases":
        """Give the item with no cases but those in which a function is true."""
        return replace(self, possible=self.space.diagrams.both(self.possible, condition))

    def answers(self, known: Mapping[int, int]) -> Answers:
        """Give the answers that set variables to values; what is not set of a `multi` question is not chosen."""
        answers: dict[str, Answer] = {}
        for index, value in known.items():
            variable = self.space.variables[index]
            if variable.option is None:
                answers[variable.question] = variable.values[value]
            else:
                chosen = {str(variable.option)} if variable.values[value] else set()
                answers[variable.question] = answers.get(variable.question, frozenset()) | chosen  # type: ignore[operator]
        return answers

    def under(self, answers: Answers) -> "Given":
        """Give what is so under some answers: to all questions, to some, or to none."""
        known = {
            key: value for question, answer in answers.items() for key, value in _values(self.space, question, answer)
        }
        return Given(self, known, _given(self.space, self.possible, known))


class Given(Struct, frozen=True):
    """An item's cases under answers."""

    cases: Cases
    known: Mapping[int, int]
    """The value of each variable that the answers decide."""
    possible: Node
    """The cases that are left."""

    def verdict(self, path: Path) -> Verdict:
        """Say whether an entry applies; one that can stand under no condition always does."""
        return self.decided(self.cases.granules.get(path, TRUE))

    def decided(self, node: Node) -> Verdict:
        """Say what becomes of a function: it applies only if it does in every case that is left."""
        both = self.cases.space.diagrams.both
        left = self.left(node)
        if left == TRUE or both(self.possible, self.cases.space.diagrams.no(left)) == FALSE:
            return Verdict.APPLIES
        return Verdict.DOES_NOT_APPLY if both(self.possible, left) == FALSE else Verdict.DEPENDS

    def depends_on(self, path: Path) -> tuple[str, ...]:
        """Name the questions on which an entry still depends, in the order they stand; none if it is decided."""
        if self.verdict(path) is not Verdict.DEPENDS:
            return ()
        return self.cases.space.asked_by(self.left(self.cases.granules[path]))

    def left(self, node: Node) -> Node:
        """Give what a function becomes under the answers."""
        return _given(self.cases.space, node, self.known)


def where(space: Space, standing: Standing) -> Node:
    """Give the cases in which something stands that way."""
    excluded = (space.diagrams.no(space.true(condition)) for condition in standing.none)
    return space.diagrams.all([*map(space.true, standing.all), *excluded])


def _given(space: Space, node: Node, known: Mapping[int, int]) -> Node:
    for variable, value in known.items():
        node = space.diagrams.given(node, variable, value)
    return node


def _values(space: Space, question: str, answer: Answer) -> list[tuple[int, int]]:
    """Give the variables an answer decides; none for a question that does not arise or is not of the item."""
    of = space.of.get(question, ())
    if isinstance(answer, NoAnswer) or not of:
        return []
    if isinstance(answer, frozenset):
        return [(variable, int(space.variables[variable].option in answer)) for variable in of]
    return [(of[0], _index(space.variables[of[0]].values, answer))]


def _index(values: tuple[AnswerValue, ...], answer: AnswerValue) -> int:
    """Give the place of an answer among the values.

    Raises:
        ValueError: it is none of them; `read_answers` says so in words.
    """
    return values.index(answer)
