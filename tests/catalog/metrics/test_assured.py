"""What is certain of an item, held to going through every case in every channel."""

import pytest
from hypothesis import given

from catalog.metrics.assured import BOTH, Assured
from catalog.metrics.quantities import Quantity, Unknown
from catalog.model.item import Item
from catalog.model.reading import read_value
from catalog.situations.proofs import Claim
from tests.catalog.metrics.every_case import by_best, drawn_items, holds, table

CLAIMS = ("zero_materials", "zero_form", "instant", "zero_visits", "one_visit", "full_online")
COUNTED = {
    Quantity.MATERIALS: lambda case: case.materials(),
    Quantity.FIELDS: lambda case: sum(case.filled_in()),
    Quantity.VISITS: lambda case: case.visits(),
    Quantity.STEPS: lambda case: sum(case.true(step.when) for step in case.item.steps),
}


@given(drawn_items())
def test_a_claim_is_made_just_if_it_holds_in_every_case(item):
    one, rows = Assured(item), table(item)
    for claimed in [*((Claim(claim),) for claim in CLAIMS), BOTH]:
        assert one.claims(claimed) is holds(rows, claimed)


@given(drawn_items())
def test_where_an_exemption_applies_nothing_is_claimed(item):
    one = Assured(item)
    left = [[case for case in row if not case.true(item.exempt[0].when)] for row in table(item)]
    if one.exempt_always(0):
        assert not any(left)
    else:
        by_channel = {name: [case for row in left for case in row if case.answers["channel"] == name] for name in NAMES}
        zero = [all(case.visits() == 0 for case in cases) for cases in by_channel.values() if cases]
        assert one.claims((Claim.ZERO_VISITS,), exempt=(0,)) is any(zero)


NAMES = ("window", "online")


@given(drawn_items())
def test_a_number_is_that_of_the_worst_case_in_the_best_channel(item):
    one, rows = Assured(item), table(item)
    for quantity, counted in COUNTED.items():
        assert one.number(quantity) == by_best(rows, counted)


@given(drawn_items())
def test_days_are_told_only_if_there_is_a_limit_in_every_case(item):
    one, rows = Assured(item), table(item)
    for quantity, limit in ((Quantity.DAYS, item.promised_limit), (Quantity.STATUTORY_DAYS, item.statutory_limit)):
        none = any(case.days(limit) is None for row in rows for case in row)
        expected = Unknown.NO_LIMIT if none else by_best(rows, lambda case, limit=limit: case.days(limit))
        assert one.number(quantity) == expected


@given(drawn_items())
def test_entries_are_spared_just_if_nobody_needs_them_in_the_best_channel(item):
    one, rows = Assured(item), table(item)
    for index, spared in enumerate(one.fields_spared()):
        assert spared is all(any(not case.filled_in()[index] for case in row) for row in rows)
    for index, spared in enumerate(one.materials_spared()):
        material = item.materials[index]
        assert spared is all(any(not case.hands_in(material) for case in row) for row in rows)


@given(drawn_items())
def test_what_is_too_tangled_is_not_proved_and_never_guessed(item):
    one, rows = Assured(item, enough=0), table(item)
    for quantity, counted in COUNTED.items():
        assert one.number(quantity) in (by_best(rows, counted), Unknown.NOT_PROVED)


@pytest.mark.parametrize("count", [250, 400])
def test_an_item_of_too_many_questions_claims_nothing_that_depends_on_them(count):
    questions = [{"id": f"q{number}", "kind": "yes_no", "ask": "?"} for number in range(count)]
    visits = [
        {"id": f"v{number}", "cause": "other", "reason": "?", "when": {f"q{number}": True}} for number in range(count)
    ]
    one = Assured(read_value(Item, {"id": "large", "name": "?", "questions": questions, "visits": visits}))
    tangled = count > 300
    assert one.claims((Claim.ZERO_VISITS,)) is (None if tangled else False)
    assert one.claims((Claim.ZERO_MATERIALS,)) is True
    assert (one.number(Quantity.VISITS) is Unknown.NOT_PROVED) is tangled
    assert (one.situations() is None) is tangled
