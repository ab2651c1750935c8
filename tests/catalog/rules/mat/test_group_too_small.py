"""Groups that cannot be satisfied, held to counting the options of every case."""

from hypothesis import given

from catalog.model.conditions import Verdict, verdict
from catalog.rules.mat.group_too_small import group_too_small
from tests.catalog.rules.subjects import asked, subject_of
from tests.catalog.situations.brute import every_case
from tests.chances import drawn


def subject(chance):
    questions, entry = asked(chance)
    group = entry(id="g", name="?", need=chance.randint(1, 3))
    options = chance.choices(["a", "b", "c"], k=chance.randint(0, 4))
    materials = [entry(id=f"m{place}", name="?", group="g", option=one) for place, one in enumerate(options)]
    return subject_of({"questions": questions, "material_groups": [group], "materials": materials})


def numbers(item):
    """Give how many options there are, in every case."""
    (group,) = item.material_groups
    for answers in every_case(item):
        there = verdict(group.when, answers) is Verdict.APPLIES
        yield len({one.option for one in item.materials if there and verdict(one.when, answers) is Verdict.APPLIES})


@given(drawn(subject))
def test_a_group_is_told_just_when_it_has_options_but_too_few(subject):
    (group,) = subject.item.material_groups
    too_few_at_all = len({material.option for material in subject.item.materials}) < group.need
    too_few = any(0 < number < group.need for number in numbers(subject.item))
    assert bool([*group_too_small.check(subject)]) is (too_few_at_all or too_few)
