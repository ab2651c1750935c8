"""MAT005: what may be handed in later is there before the result is.

Source: rules on 容缺受理, "accepted first, the result only when complete" (C).
"""

from collections.abc import Iterator, Mapping

from catalog.findings.words import Words, plain
from catalog.model.item import Item
from catalog.model.materials import Material, Necessity
from catalog.model.steps import Phase
from catalog.rules.rule import BASES, Mistake, item_rule
from catalog.rules.subject import ItemSubject
from catalog.schema.kinds import Kind
from catalog.schema.labels import word
from catalog.situations.wording import words_of_text

_RESULT = ("送达", "领取", "领证", "发证", "制证", "出证", "办结")
"""Events by which the result is there, as officers write them."""
_TAIL = "之日起后以"


@item_rule("MAT005", also=BASES)
def deferred_beyond_result(subject: ItemSubject) -> Iterator[Mistake]:
    """Look at when deferrable materials are needed, and from when the time for them runs."""
    materials = enumerate(subject.item.materials)
    deferrable = [(index, one) for index, one in materials if one.necessity is Necessity.DEFERRABLE]
    late = _late(subject.item) if deferrable else {}
    for index, material in deferrable:
        yield from _mistakes(("materials", index), material, late)


def _late(item: Item) -> Mapping[str, Words]:
    """Give the phase and the steps by which the result is delivered, in words."""
    delivery = {Phase.DELIVERY.value: word(Kind.ITEM, ("steps", "*", "phase"), Phase.DELIVERY)}
    return delivery | {step.id: words_of_text(step.name) for step in item.steps if step.phase is Phase.DELIVERY}


def _mistakes(path: tuple[str | int, ...], material: Material, late: Mapping[str, Words]) -> Iterator[Mistake]:
    after = material.until.after if material.until else ""
    if after in late or after.rstrip(_TAIL) in _RESULT:
        yield Mistake((*path, "until", "after"), {"found": late.get(after, plain(after))})
    elif material.needed_at in late:
        yield Mistake((*path, "needed_at"), {"found": late[material.needed_at]})
