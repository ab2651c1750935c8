"""Laws on the days on which they begin and end to be in force."""

import datetime as dt

import pytest

from catalog.model.registers import Registers
from catalog.rules.bas.law_not_yet_in_force import law_not_yet_in_force
from catalog.rules.bas.law_repealed import law_repealed
from catalog.rules.pack import pack
from catalog.schema.kinds import Kind
from tests.catalog.rules.subjects import TODAY, subject_of

BEFORE, AFTER = TODAY - dt.timedelta(1), TODAY + dt.timedelta(1)


def found(rule, **law):
    registers = Registers({Kind.LAWS: {"law": {"id": "law", "title": "?", **law}}})
    return [*rule.check(subject_of({"basis": [{"law": "law", "clause": "?"}]}, registers))]


@pytest.mark.parametrize(("day", "is_found"), [(BEFORE, True), (TODAY, True), (AFTER, False)])
def test_a_law_is_not_in_force_from_the_day_of_its_repeal(day, is_found):
    assert bool(found(law_repealed, repealed=day.isoformat())) is is_found


@pytest.mark.parametrize(("day", "is_found"), [(BEFORE, False), (TODAY, False), (AFTER, True)])
def test_a_law_is_in_force_from_the_day_of_its_effect(day, is_found):
    assert bool(found(law_not_yet_in_force, effective=day.isoformat())) is is_found


def test_the_rules_that_ask_for_the_day_say_so():
    assert {"BAS004", "BAS005"} <= {rule.code for rule in pack() if rule.by_day}
