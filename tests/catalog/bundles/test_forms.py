"""The one form asks each element once, and nothing that a member which applies knows already: every case."""

from collections import Counter

import pytest

from catalog.bundles.one_thing import OneThing
from catalog.model.conditions import ALWAYS, Answers, condition_of
from tests.catalog.bundles.drawn import applying, cases, drawn, true
from tests.catalog.bundles.small import bundle

SEEDS = range(200)


def asked_apart(thing: OneThing, answers: Answers) -> tuple[Counter[str], int, set[str]]:
    """Give how often a member asks for each element at most, how many other fields there are, and what is known."""
    elements, others, known = Counter[str](), 0, set[str]()
    for _, item, own in applying(thing, answers):
        seen = Counter[str]()
        for form in item.forms:
            waived = form.waiver is not None and true(form.waiver.when, own)
            for field in form.fields:
                seen[field.element] += 1
                name = f"{field.element} {seen[field.element]}"
                if waived or not true(form.when, own) or not true(field.when, own):
                    continue
                prefilled = field.prefill is not None and true(field.prefill.when, own)
                if field.element:
                    elements[name] = 1
                    known |= {name} if prefilled else set()
                elif not prefilled:
                    others += 1
    return elements, others, known


@pytest.mark.parametrize("block", range(8))
def test_a_field_is_asked_once_and_what_is_known_not_at_all(block: int) -> None:
    for seed in SEEDS[block::8]:
        thing = drawn(seed)
        for answers in cases(thing):
            elements, others, known = asked_apart(thing, answers)
            fields = [field for form in thing.item.forms for field in form.fields if true(field.when, answers)]
            asked = [field for field in fields if not (field.prefill and true(field.prefill.when, answers))]
            assert len(asked) == others + len(elements.keys() - known), f"seed {seed}, {answers}"
            assert len([field for field in fields if field.element]) == len(elements), f"seed {seed}, {answers}"


def test_what_is_filled_in_wherever_it_is_asked_is_so_without_a_condition_of_its_own() -> None:
    prefilled = {"id": "name", "element": "n", "label": "?", "prefill": {"dataset": "d"}}
    asked = {"forms": [{"id": "form", "name": "?", "fields": [prefilled]}], "member": {"when": {"both": True}}}
    [form] = bundle({"one": asked, "two": {}}).item.forms
    assert form.fields[0].when == condition_of({"both": True})
    assert form.fields[0].prefill.when == ALWAYS
