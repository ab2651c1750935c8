"""Where a flow begins and ends, held to joining up the steps of every case."""

from hypothesis import given
from hypothesis import strategies as st

from catalog.model.conditions import Verdict, verdict
from catalog.rules.stp.several_starts import several_starts
from catalog.rules.stp.ways import ways_of
from catalog.situations.shortening import shortened
from tests.catalog.rules.subjects import asked, subject_of
from tests.catalog.situations.brute import every_case
from tests.catalog.situations.drawn import some
from tests.chances import drawn

IDS = ("i", "j", "k", "l")


def subject(chance):
    questions, entry = asked(chance)
    steps = []
    for index, step in enumerate(IDS[: chance.randint(1, len(IDS))]):
        steps.append(
            entry(id=step, name=step, phase="review", by="authority", after=some(chance, IDS[:index], 0, index))
        )
    return subject_of({"questions": questions, "steps": chance.sample(steps, len(steps))})


def flows(item):
    """Give the steps of every case, joined up."""
    for answers in every_case(item):
        left = [step for step in item.steps if verdict(step.when, answers) is Verdict.APPLIES]
        yield answers, shortened(left, item.steps)


def holds(subject, node, answers):
    return subject.cases.under(answers).decided(node) is Verdict.APPLIES


@given(drawn(subject))
def test_a_step_begins_where_none_is_before_it_and_ends_where_none_is_behind_it(subject):
    ways = ways_of(subject)
    for answers, flow in flows(subject.item):
        begun = {step.id for step in flow if not step.after}
        ended = {step.id for step in flow} - {before for step in flow for before in step.after}
        assert {step.id for step in subject.item.steps if holds(subject, ways.begins(step.id), answers)} == begun
        assert {step.id for step in subject.item.steps if holds(subject, ways.ends(step.id), answers)} == ended


@given(drawn(subject))
def test_several_starts_are_told_just_where_a_case_has_them(subject):
    several = any(sum(not step.after for step in flow) > 1 for _, flow in flows(subject.item))
    assert bool([*several_starts.check(subject)]) is several


@given(st.lists(st.lists(st.sampled_from(IDS), unique=True), min_size=len(IDS), max_size=len(IDS)))
def test_a_step_is_in_a_circle_just_when_it_comes_before_itself(afters):
    steps = [
        {"id": one, "name": one, "phase": "review", "by": "authority", "after": after}
        for one, after in zip(IDS, afters, strict=True)
    ]
    ways = ways_of(subject_of({"steps": steps}))
    paths = {(one, before) for one, after in zip(IDS, afters, strict=True) for before in after}
    for _ in IDS:
        paths |= {(one, last) for one, middle in paths for other, last in paths if middle == other}
    assert ways.in_circles == {one for one in IDS if (one, one) in paths}
