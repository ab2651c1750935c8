"""Counting by plain arithmetic, where nothing is asked but the channel: most items need no more, and it is quick.

What counts is told at catalog.situations.measures; tests hold the one to the other.
"""

from msgspec import Struct

from catalog.metrics.quantities import Certain, Unknown
from catalog.model.conditions import ALWAYS, AllOf, Condition, Test, Truth, evaluate
from catalog.model.item import Item
from catalog.model.materials import Form, FormField, Material, Necessity
from catalog.model.parts import Limit
from catalog.situations.proofs import CHANNEL


class MoreIsAskedError(Exception):
    """Something depends on other answers, too."""


class Direct(Struct, frozen=True):
    """An item by one channel; by "" what is so by all of them."""

    item: Item
    channel: str = ""

    def materials(self) -> int:
        """Count the materials to hand in; of a group as many as are needed, of the options that count least.

        Raises:
            MoreIsAskedError: that depends on other answers.
        """
        if not self.item.material_groups:
            return sum([self._counts(one) for one in self.item.materials if self._stands(one)])
        groups = {group.id: group.need for group in self.item.material_groups}
        options: dict[str, dict[str, int]] = {}
        total = 0
        for material in filter(self._stands, self.item.materials):
            counts = self._counts(material)
            if material.group in groups:
                option, of_group = material.option or material.id, options.setdefault(material.group, {})
                of_group[option] = of_group.get(option, 0) + counts
            else:
                total += counts
        return total + sum(sum(sorted(counts.values())[: groups[group]]) for group, counts in options.items())

    def handed_in(self) -> list[bool]:
        """Say of each material whether it applies and is not waived.

        Raises:
            MoreIsAskedError: that depends on other answers.
        """
        return [self._stands(one) and not self._waived(one) for one in self.item.materials]

    def fields(self) -> int:
        """Count the fields to fill in.

        Raises:
            MoreIsAskedError: that depends on other answers.
        """
        return sum(self.filled_in())

    def filled_in(self) -> list[bool]:
        """Say of each field of each form whether it has to be filled in.

        Raises:
            MoreIsAskedError: that depends on other answers.
        """
        return [self._fills(form, one) for form in self.item.forms for one in form.fields]

    def forms(self) -> int:
        """Count what is left of forms: fields to fill in, and forms that have no fields and are not waived.

        Raises:
            MoreIsAskedError: that depends on other answers.
        """
        bare = (self._true(form.when) and not self._waived(form) for form in self.item.forms if not form.fields)
        return self.fields() + sum(bare)

    def visits(self) -> int:
        """Count the visits.

        Raises:
            MoreIsAskedError: that depends on other answers.
        """
        return sum([self._true(one.when) and self._of_party(one.party) for one in self.item.visits])

    def visits_online(self) -> Certain:
        """Count the visits of an item that is fully online, if one applies there; of any other there is no number.

        Raises:
            MoreIsAskedError: that depends on other answers.
        """
        online = self.item.channels.online
        full = online is not None and online.kind == "full"
        return Direct(self.item, "online").visits() if full else Unknown.NO_LIMIT

    def steps(self) -> int:
        """Count the steps.

        Raises:
            MoreIsAskedError: that depends on other answers.
        """
        return sum([self._true(step.when) for step in self.item.steps])

    def days(self) -> Certain:
        """Give the promised limit in working days.

        Raises:
            MoreIsAskedError: that depends on other answers.
        """
        return self._days(self.item.promised_limit)

    def statutory_days(self) -> Certain:
        """Give the statutory limit in working days.

        Raises:
            MoreIsAskedError: that depends on other answers.
        """
        return self._days(self.item.statutory_limit)

    def _counts(self, material: Material) -> bool:
        return material.necessity is not Necessity.OPTIONAL and not self._waived(material)

    def _fills(self, form: Form, one: FormField) -> bool:
        if not (self._true(form.when) and self._true(one.when)) or self._waived(form):
            return False
        return one.prefill is None or not self._true(one.prefill.when)

    def _days(self, limit: Limit | None) -> Certain:
        if limit is None:
            return Unknown.NO_LIMIT
        held = next((case for case in limit.cases if self._true(case.when)), limit)
        unit = held.unit or limit.unit
        if held.none or held.number is None or unit is None:
            return Unknown.NO_LIMIT
        return self.item.working_time.days(held.number, unit)

    def _stands(self, material: Material) -> bool:
        if material.party or material.group:
            in_group = (group.when for group in self.item.material_groups if group.id == material.group)
            return self._true(material.when) and self._of_party(material.party) and all(map(self._true, in_group))
        return self._true(material.when)

    def _of_party(self, party: str) -> bool:
        return not party or all(self._true(one.when) for one in self.item.parties if one.id == party)

    def _waived(self, entry: Material | Form) -> bool:
        return entry.waiver is not None and self._true(entry.waiver.when)

    def _true(self, when: Condition) -> bool:
        if when is ALWAYS or (isinstance(when, AllOf) and not when.parts):
            return True
        if isinstance(when, Test) and when.question == CHANNEL and self.channel:
            return self.channel in when.values  # what most conditions are, told at once
        truth = evaluate(when, {CHANNEL: self.channel} if self.channel else {})
        if truth is Truth.TRUE or truth is Truth.FALSE:
            return truth is Truth.TRUE
        if truth & Truth.TRUE:
            raise MoreIsAskedError
        return False
