"""Judging by rules: which of them are asked, and what they find.

A hundred rules look at each of many thousand files: what can be settled before is settled once for all of them.
"""

from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Any

from catalog.model.settings import Settings
from catalog.rules.pack import of_kind, of_scope
from catalog.rules.rule import Mistake, Rule, Scope
from catalog.rules.subject import ItemSubject
from catalog.schema.kinds import Kind
from catalog.situations.asked import asked_of
from catalog.situations.effort import TooTangledError
from catalog.situations.space import variables_of

_KEPT = 100
"""Choices remembered: a catalogue takes one for each kind of file and scope."""


@lru_cache(maxsize=_KEPT)
def wanted(settings: Settings, scope: Scope, kind: Kind | None = None, *, of_cases: bool = True) -> tuple[Rule, ...]:
    """Give the rules of a scope (on files of a kind) that keli.toml leaves on, with their options.

    Without `of_cases` those are left out that ask for the cases of an item.
    """
    rules = of_kind(scope, kind) if kind else of_scope(scope)
    on = (rule for rule in rules if rule.code not in settings.off and (of_cases or not rule.of_cases))
    return tuple(rule.with_options(settings) for rule in on)


def judged(rules: Iterable[Rule], subject: Any) -> Iterator[tuple[Rule, Any]]:
    """Give what rules that have their options find in a subject, each with the rule.

    Where the questions of an item are too tangled to be judged, that is told instead; of a bundle, nothing.
    """
    for rule in rules:
        try:
            for mistake in rule.check(subject):
                yield rule, mistake
        except TooTangledError as tangled:
            if rule.scope is Scope.ITEM:
                yield rule, _tangled(subject, tangled)


def _tangled(subject: ItemSubject, tangled: TooTangledError) -> Mistake:
    questions = asked_of(subject.item)
    variables, own = variables_of(subject.item), {question.id for question in questions if question.own}
    asked = dict.fromkeys(variables[index].question for index in tangled.variables)
    named = subject.wording.questions(question for question in asked if question in own)
    return Mistake(("questions",), {"questions": named}, code="QUE016")
