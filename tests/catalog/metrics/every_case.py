"""Items of all that indicators count, drawn at random, and the same figures by going through every case."""

from random import Random

from hypothesis import strategies as st

from catalog.model.conditions import Verdict, verdict
from catalog.model.item import Item
from catalog.model.materials import Necessity
from catalog.model.reading import read_value
from catalog.model.working_time import USUAL
from catalog.situations.proofs import Claim
from tests.catalog.situations.brute import every_case
from tests.catalog.situations.drawn import names_of, questions, some, when
from tests.chances import drawn

CHANNELS = {"window": {"places": []}, "online": {"kind": "full", "urls": {"pc": "?"}}}
OF_A_CHANNEL = {Claim.ZERO_VISITS, Claim.ONE_VISIT, Claim.FULL_ONLINE}


def drawn_items() -> st.SearchStrategy[Item]:
    """Draw an item: nothing depends on answers, or only on the channel, or on questions, too."""
    return drawn(_item)


def _item(chance: Random) -> Item:
    asked = questions(chance, 2) if chance.randrange(3) else []
    palette = [dict, dict, lambda: _by_channel(chance)]
    if asked:
        names = names_of(asked)
        palette += [lambda: when(chance, names), lambda: {"any": [when(chance, names), _by_channel(chance)]}]
    few = palette[: chance.randint(1, len(palette))]  # the fewer, the less an item depends on
    return read_value(Item, {"questions": asked, **_Draws(chance, few).data()})


def _by_channel(chance: Random):
    return {"channel": chance.choice(sorted(CHANNELS))}


class _Draws:
    def __init__(self, chance: Random, whens) -> None:
        self.chance, self.whens = chance, whens

    def data(self):
        names = some(self.chance, sorted(CHANNELS), 1, 2)
        return {
            "id": "drawn",
            "name": "?",
            "channels": {name: CHANNELS[name] for name in names},
            "parties": self.entries(1, name="?"),
            "material_groups": [{**one, "need": self.chance.randint(1, 2)} for one in self.entries(1, name="?")],
            "materials": [self.material(one) for one in self.entries(4, name="?")],
            "forms": [self.form(one) for one in self.entries(2, name="?")],
            "steps": self.entries(2, name="?", phase="accept"),
            "visits": [self.of_party(one) for one in self.entries(2, cause="other", reason="?")],
            "promised_limit": self.limit(),
            "statutory_limit": self.limit(),
            "exempt": [{"metric": "zero_visits", "reason": "?", **self.under()}],
        }

    def under(self):
        return {"when": self.chance.choice(self.whens)()}

    def entries(self, most, **shape):
        return [{"id": f"i{index}", **self.under(), **shape} for index in range(self.chance.randint(0, most))]

    def of_party(self, entry):
        return {**entry, "party": self.chance.choice(["", "i0"])}

    def waived(self, entry):
        return {**entry, "waiver": {"by": "data", **self.under()}} if self.chance.randrange(2) else entry

    def material(self, entry):
        grouped = self.chance.choice([{}, {"group": "i0"}, {"group": "i0", "option": "o"}])
        necessity = self.chance.choice(["required", "optional", "deferrable"])
        return self.waived(self.of_party({**entry, **grouped, "necessity": necessity}))

    def form(self, entry):
        fields = self.entries(2, label="?")
        filled = self.chance.randrange(2)
        prefilled = [{**one, "prefill": {"dataset": "?", **self.under()}} if filled else one for one in fields]
        return self.waived({**entry, "fields": prefilled})

    def limit(self):
        if not self.chance.randrange(6):
            return {"none": True}
        unit = self.chance.choice(["hour", "day", "working_day", "month", "year"])
        cases = [{**one, "number": self.chance.randint(0, 2)} for one in self.entries(2)]
        return {"number": self.chance.randint(0, 3), "unit": unit, "cases": cases}


class InCase:
    """An item in one case, by one channel, counted entry by entry."""

    def __init__(self, item: Item, answers) -> None:
        self.item, self.answers = item, answers

    def true(self, *whens) -> bool:
        return all(verdict(when, self.answers) is Verdict.APPLIES for when in whens)

    def hands_in(self, one) -> bool:
        return self.stands(one) and not (one.waiver and self.true(one.waiver.when))

    def stands(self, one) -> bool:
        holders = [group.when for group in self.item.material_groups if group.id == one.group]
        return self.true(one.when, *holders, *self.party(one))

    def party(self, one):
        return [party.when for party in self.item.parties if party.id == one.party]

    def materials(self) -> int:
        groups = {group.id: group.need for group in self.item.material_groups}
        alone = [one for one in self.item.materials if one.group not in groups and self.counts(one)]
        return len(alone) + sum(sum(self.options(group)[:need]) for group, need in groups.items())

    def counts(self, one) -> bool:
        return one.necessity is not Necessity.OPTIONAL and self.hands_in(one)

    def options(self, group):
        there = [one for one in self.item.materials if one.group == group and self.stands(one)]
        ids = {one.option or one.id for one in there}
        return sorted(sum(self.counts(one) for one in there if (one.option or one.id) == option) for option in ids)

    def filled_in(self):
        return [self.fills(form, one) for form in self.item.forms for one in form.fields]

    def fills(self, form, one) -> bool:
        waived = form.waiver and self.true(form.waiver.when)
        return self.true(form.when, one.when) and not waived and not (one.prefill and self.true(one.prefill.when))

    def forms(self) -> int:
        bare = [one for one in self.item.forms if not one.fields and self.true(one.when)]
        return sum(self.filled_in()) + sum(not (one.waiver and self.true(one.waiver.when)) for one in bare)

    def days(self, limit):
        held = next((case for case in limit.cases if self.true(case.when)), limit)
        return None if held.none else USUAL.days(held.number, held.unit or limit.unit)

    def visits(self) -> int:
        return sum(self.true(one.when, *self.party(one)) for one in self.item.visits)

    def claim(self, claim: Claim) -> bool:
        return {
            Claim.ZERO_MATERIALS: lambda: self.materials() == 0,
            Claim.ZERO_FORM: lambda: self.forms() == 0,
            Claim.INSTANT: lambda: self.days(self.item.promised_limit) == 0,
            Claim.ZERO_VISITS: lambda: self.visits() == 0,
            Claim.ONE_VISIT: lambda: self.visits() <= 1,
            Claim.FULL_ONLINE: lambda: self.visits() == 0 and self.answers["channel"] == "online",
        }[claim]()


def table(item: Item):
    """Give each case of the item's own questions, by each channel that is offered."""
    names = [name for name in ("window", "online") if getattr(item.channels, name)]
    return [[InCase(item, {**answers, "channel": name}) for name in names] for answers in every_case(item)]


def holds(rows, claimed) -> bool:
    """Say whether claims hold together: there is a channel for all answers, or for all answers there is a channel."""
    met = [[all(map(case.claim, claimed)) for case in row] for row in rows]
    if OF_A_CHANNEL.isdisjoint(claimed):
        return all(map(any, met))
    return any(map(all, zip(*met, strict=True)))


def by_best(rows, number):
    """Give the number that no answers exceed, by the channel in which it is the smallest."""
    return min(max(map(number, column)) for column in zip(*rows, strict=True))
