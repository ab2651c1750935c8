"""Items with all that can stand under a condition, drawn at random, and their lists in plain words.

`listed` decides every condition by `catalog.model.conditions` alone, entry by entry, and knows nothing of diagrams.
"""

from random import Random

from hypothesis import strategies as st

from catalog.model.conditions import Answers, Verdict, verdict
from catalog.model.item import AcceptanceCondition, Item
from catalog.model.reading import read_value
from tests.catalog.situations.brute import settle_case
from tests.catalog.situations.drawn import PLAIN, names_of, questions, some, when
from tests.chances import drawn

IDS = ("i", "j", "k", "l")


def whole_items() -> st.SearchStrategy[Item]:
    """Draw an item of up to three questions with entries of every kind."""
    return drawn(_whole)


def _whole(chance: Random) -> Item:
    asked = questions(chance)
    draws = _Draws(chance, names_of(asked))
    return read_value(
        Item,
        {
            "id": "drawn",
            "name": "?",
            "questions": asked,
            "situations": [{"id": "plain", "name": "?", "when": when(chance, draws.names)}],
            "parties": draws.entries(2, name="?", count=2),
            "material_groups": draws.entries(2, name="?"),
            "condition_groups": draws.entries(1, name="?"),
            "conditions": [draws.grouped(one) for one in draws.entries(2, text="?")],
            "materials": [draws.material(one) for one in draws.entries(3, name="?")],
            "forms": [draws.form(one) for one in draws.entries(2, name="?")],
            "steps": draws.steps(),
            "promised_limit": {"number": 20, "unit": "working_day", "cases": draws.cases()},
            "visits": [draws.of_party(one) for one in draws.entries(2, cause="other", reason="?")],
            "fees": [{**one, "amount": {"number": 9, "cases": draws.cases()}} for one in draws.entries(2, name="?")],
            "results": [
                {**one, "validity": {"number": 9, "unit": "day", "cases": draws.cases()}} for one in draws.entries(1)
            ],
        },
    )


class _Draws:
    def __init__(self, chance: Random, names) -> None:
        self.chance, self.names = chance, names

    def condition(self):
        """Draw a condition or none, each as often as one on the situation."""
        ways = (
            lambda: None,
            lambda: when(self.chance, self.names),
            lambda: self.chance.choice((PLAIN, {"not": PLAIN})),
        )
        return self.chance.choice(ways)()

    def under(self, entry):
        condition = self.condition()
        return entry if condition is None else {**entry, "when": condition}

    def entries(self, most, **shape):
        return [self.under({"id": one, **shape}) for one in IDS[: self.chance.randint(0, most)]]

    def cases(self):
        drawn = [self.condition() for _ in range(self.chance.randint(0, 3))]
        return [{"id": IDS[index], "number": index, "when": one or {}} for index, one in enumerate(drawn)]

    def of_party(self, entry):
        return {**entry, "party": self.chance.choice(["", "i", "j"])}

    def grouped(self, entry):
        return {**entry, "group": self.chance.choice(["", "i", "j"])}

    def material(self, entry):
        more = {"copies": {"number": 9, "cases": self.cases()}}
        if self.chance.randrange(2):
            more["waiver"] = self.under({"by": "data"})
        return self.grouped(self.of_party({**entry, **more}))

    def form(self, entry):
        prefilled = [self.under({**one, "prefill": self.under({"dataset": "?"})}) for one in self.entries(2, label="?")]
        return {**entry, "fields": prefilled, "waiver": self.under({"by": "data"})}

    def steps(self):
        steps = []
        for index in range(self.chance.randint(0, len(IDS))):
            after = some(self.chance, IDS[:index], 0, index)
            ways = self.entries(1, label="?", back_to=self.chance.choice(IDS[: index + 1]))
            steps.append(
                self.under({"id": IDS[index], "name": "?", "phase": "review", "after": after, "outcomes": ways})
            )
        return steps


def listed(item: Item, answers: Answers):
    """Give what an item comes to in a case: ids, numbers, what comes after what."""
    case = _Case(item, settle_case(item, answers))
    return {
        "situations": case.ids(item.situations),
        "conditions": case.ids(item.conditions),
        "materials": [
            (one.id, case.number(one.copies), bool(one.waiver) and case.applies(one.waiver))
            for one in item.materials
            if case.applies(one)
        ],
        "forms": [
            (
                form.id,
                case.applies(form.waiver),
                [(one.id, case.applies(one.prefill)) for one in form.fields if case.applies(one)],
            )
            for form in item.forms
            if case.applies(form)
        ],
        "steps": [
            (
                step.id,
                case.standing_in(step.after),
                [(way.id, case.back(way)) for way in step.outcomes if case.applies(way)],
            )
            for step in item.steps
            if case.applies(step)
        ],
        "limit": case.number(item.promised_limit),
        "visits": case.ids(item.visits),
        "fees": [(fee.id, case.number(fee.amount)) for fee in item.fees if case.applies(fee)],
        "results": [(one.id, case.number(one.validity)) for one in item.results if case.applies(one)],
    }


class _Case:
    def __init__(self, item: Item, answers: Answers) -> None:
        self.item, self.answers = item, answers

    def true(self, condition) -> bool:
        return verdict(condition, self.answers) is Verdict.APPLIES

    def applies(self, entry) -> bool:
        """Say whether an entry that is there applies, with its party and its groups."""
        if entry is None:
            return False
        parties = [one.when for one in self.item.parties if one.id == getattr(entry, "party", "")]
        named = self.item.condition_groups if isinstance(entry, AcceptanceCondition) else self.item.material_groups
        groups = [one.when for one in named if one.id == getattr(entry, "group", "")]
        return all(map(self.true, (entry.when, *groups, *parties)))

    def ids(self, entries):
        return [entry.id for entry in entries if self.applies(entry)]

    def number(self, value):
        if isinstance(value, int):
            return value
        return next((case.number for case in value.cases if self.true(case.when)), value.number)

    def standing_in(self, wanted):
        """Give the steps that come before, those that do not apply passing on their own."""
        by_id = {step.id: step for step in self.item.steps}
        found = []
        for one in wanted:
            found += [one] if self.applies(by_id[one]) else self.standing_in(by_id[one].after)
        return list(dict.fromkeys(found))

    def back(self, way):
        before = self.standing_in([way.back_to]) if way.back_to else []
        return max(before, key=IDS.index, default="end")
