"""What rules on bundles look at: one bundle, with the items of its members, put together."""

from collections.abc import Callable, Mapping
from typing import Any

from msgspec import Struct, field

from catalog.bundles.one_thing import OneThing, one_thing
from catalog.bundles.savings import Compared
from catalog.findings.words import Words
from catalog.model.bundle import Bundle, Member
from catalog.model.item import Item
from catalog.model.reading import read_pruned
from catalog.model.registers import Registers
from catalog.model.settings import Settings
from catalog.rules.once import Once
from catalog.situations.wording import Wording, words_of_text


class BundleSubject(Struct, frozen=True, dict=True):  # what rules share is worked out once, when the first one asks
    """One bundle. Its data has the schema's shape; what had another was taken out before."""

    file: str
    data: Mapping[str, Any]
    registers: Registers
    find: Callable[[Member], Item | None]
    """Give the item of a member, as far as it is right; None where it is not there."""
    settings: Settings = field(default_factory=Settings)

    @Once
    def bundle(self) -> Bundle:
        """The bundle; what is missing in it is empty."""
        return read_pruned(Bundle, self.registers.fill_bundle(self.data))

    @Once
    def items(self) -> Mapping[int, Item]:
        """The items there are, by the places of their members."""
        found = ((place, self.find(member)) for place, member in enumerate(self.bundle.members) if not member.external)
        return {place: item for place, item in found if item is not None}

    @Once
    def thing(self) -> OneThing:
        """The bundle put together."""
        return one_thing(self.bundle, lambda member: self.items.get(self.place(member.id)))

    @Once
    def compared(self) -> Compared:
        """It and its members apart.

        Raises:
            TooTangledError: too many questions hang together.
        """
        return Compared.of(self.thing)

    @Once
    def wording(self) -> Wording:
        """Its conditions in words."""
        return Wording(self.thing.item, self.registers)

    def place(self, member: str) -> int:
        """Give the place of a member."""
        return next(place for place, one in enumerate(self.bundle.members) if one.id == member)

    def name(self, place: int) -> Words:
        """Name a member: what people call its item, or what others do."""
        item, member = self.items.get(place), self.bundle.members[place]
        text = (item.plain_name or item.name) if item else member.external
        return words_of_text(text) if text else Words(member.id, member.id)
