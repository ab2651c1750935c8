"""An item under answers: what does not apply is gone, and what applies stands without a condition.

What still depends on open questions keeps a condition, as far as the answers leave one. An answer that is offered
only under a condition still open tells something of the open questions that the settled item cannot say.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, is_dataclass, replace
from typing import Any

from catalog.model.channels import Channels
from catalog.model.conditions import ALWAYS, Answers, Condition, Verdict, questions_of
from catalog.model.item import Item
from catalog.model.parts import Amount, Count, Limit
from catalog.model.questions import Party, Question, QuestionKind, Situation
from catalog.situations.cases import Cases, Given
from catalog.situations.cycles import named
from catalog.situations.deciding import decided
from catalog.situations.granules import Path, holding
from catalog.situations.residue import NEVER, Residue
from catalog.situations.shortening import shortened

_WITH_CASES = Amount | Count | Limit


def settled(cases: Cases, answers: Answers) -> Item:
    """Give an item as it is under answers; what is named by no entry that is left (groups, questions) goes, too."""
    given = cases.under(answers)
    settler = _Settler(given, answers, Residue.of(given, answers))
    item = settler.item()
    item = replace(item, steps=shortened(item.steps, cases.item.steps))
    groups = {entry.group for entry in (*item.materials, *item.conditions)}
    item = replace(
        item,
        material_groups=tuple(group for group in item.material_groups if group.id in groups),
        condition_groups=tuple(group for group in item.condition_groups if group.id in groups),
    )
    return replace(item, questions=tuple(settler.questions(item)))


@dataclass(frozen=True, slots=True)
class _Settler:
    given: Given
    answers: Answers
    residue: Residue

    def item(self) -> Item:
        """Give the item without what does not apply; its questions stand as they were."""
        item = self.given.cases.item
        found = {name: self._settled(getattr(item, name), (name,)) for name in holding(Item)}
        found |= {
            "questions": item.questions,
            "situations": tuple(self._situations()),
            "parties": tuple(self._parties()),
            "material_groups": tuple(self._left(item.material_groups)),
            "condition_groups": tuple(self._left(item.condition_groups)),
        }
        return self._chosen(replace(item, **found))
