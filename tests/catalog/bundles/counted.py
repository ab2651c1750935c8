"""What a case of a drawn bundle comes to, counted from its members alone: one after the other, and as one thing."""

from collections import Counter
from collections.abc import Iterator

from catalog.bundles.one_thing import OneThing
from catalog.bundles.savings import Aspect
from catalog.model.conditions import Answers
from catalog.model.item import Item
from catalog.model.parts import Limit
from tests.catalog.bundles.drawn import applying, true

TOGETHER = ("in", "out")
"""The steps that are one step for all."""

Counted = Counter[Aspect]


def both_ways(thing: OneThing, answers: Answers) -> tuple[Counted, Counted]:
    """Count a case one by one, and as one thing."""
    there = [(member.id, item, own) for member, item, own in applying(thing, answers)]
    apart, whole = Counted(), Counted()
    for _, item, own in there:
        apart += _of_member(item, own)
    windows = {_counter(item) for _, item, _ in there if item.channels.window}
    known = {name for name, is_known in _fields(there) if is_known}
    shared = {one.id for _, item, own in there for one in item.steps if one.id in TOGETHER and true(one.when, own)}
    apart[Aspect.WINDOWS], whole[Aspect.WINDOWS] = len(windows), min(1, len(windows))
    whole[Aspect.SUBMISSIONS] = min(1, len(there))
    whole[Aspect.FORMS] = min(1, apart[Aspect.FORMS])
    whole[Aspect.FIELDS] = len({name for name, _ in _fields(there)} - known)
    whole[Aspect.STEPS] = len(shared) + sum(len(_inner(item, own)) for _, item, own in there)
    whole[Aspect.LICENCES] = apart[Aspect.LICENCES]
    whole[Aspect.DAYS] = days(thing, answers)
    return apart, whole


def days(thing: OneThing, answers: Answers) -> int:
    """Go through a case: all hand in, each member is examined as soon as those it waits for are, all collect."""
    there = {member.id: (item, own) for member, item, own in applying(thing, answers)}
    accepted, delivery = (_longest(there.values(), name) for name in TOGETHER)
    ends: dict[str, int] = {}

    def end(member: str) -> int:
        if member not in ends:
            begins = max((accepted, *map(end, thing.joining.after[member])))
            ends[member] = max(_ends(*there[member], begins), default=begins) if member in there else begins
        return ends[member]

    return max(accepted, *(end(member.id) for member, _ in thing.joining.own)) + delivery


def _of_member(item: Item, own: Answers) -> Counted:
    forms = [form for form in item.forms if true(form.when, own) and not (form.waiver and true(form.waiver.when, own))]
    return Counted(
        {
            Aspect.FIELDS: sum(not is_known for _, is_known in _fields([("", item, own)])),
            Aspect.FORMS: len(forms),
            Aspect.SUBMISSIONS: 1,
            Aspect.STEPS: sum(true(step.when, own) for step in item.steps),
            Aspect.LICENCES: sum(one.type == "certificate" and true(one.when, own) for one in item.results),
            Aspect.DAYS: _number(item.promised_limit, own),
        }
    )


def _fields(there) -> Iterator[tuple[object, bool]]:
    """Give the fields that apply, the same of two members by the same name, and whether each is known."""
    for member, item, own in there:
        seen = Counter[str]()
        for form in item.forms:
            waived = form.waiver is not None and true(form.waiver.when, own)
            for field in form.fields:
                seen[field.element] += 1
                if true(form.when, own) and not waived and true(field.when, own):
                    name = (field.element, seen[field.element]) if field.element else (member, form.id, field.id)
                    yield name, field.prefill is not None and true(field.prefill.when, own)


def _inner(item: Item, own: Answers) -> list[str]:
    return [step.id for step in item.steps if step.id not in TOGETHER and true(step.when, own)]


def _ends(item: Item, own: Answers, begins: int) -> list[int]:
    ends: dict[str, int] = {}
    for step in item.steps:
        if step.id not in TOGETHER:
            before = max((begins, *(ends[one] for one in step.after if one in ends)))
            ends[step.id] = before + (_number(step.limit, own) if true(step.when, own) else 0)
    return list(ends.values())


def _longest(there, name: str) -> int:
    steps = ((step, own) for item, own in there for step in item.steps if step.id == name and true(step.when, own))
    return max((_number(step.limit, own) for step, own in steps), default=0)


def _number(limit: Limit, own: Answers) -> int:
    return next((case.number for case in limit.cases if true(case.when, own)), limit.number)


def _counter(item: Item) -> object:
    places = item.channels.window.places
    return tuple(one.place for one in places) or item.authority
