"""What a guide is about: an item, the registers it names, and the words it is told in."""

from collections.abc import Mapping
from functools import cached_property
from typing import Any, TypeVar

from msgspec import Struct, field
from msgspec.structs import replace

from catalog.bundles.one_thing import OneThing
from catalog.findings.words import Language
from catalog.model.conditions import NEVER, Answers, Condition
from catalog.model.item import Item
from catalog.model.materials import Material
from catalog.model.questions import Question
from catalog.model.reading import read_value
from catalog.model.register_entries import Authority, CatalogueEntry, Dataset, Law, Place
from catalog.model.registers import Registers
from catalog.model.texts import Text
from catalog.schema.kinds import Kind
from catalog.situations.cases import Cases
from catalog.situations.measures import Measure, Measured, measured
from catalog.situations.residue import Residue
from guides.wording.wording import Wording

Shape = TypeVar("Shape")


class Subject(Struct, frozen=True, dict=True):  # the cases are worked out once, when they are first asked for
    """An item and all that is needed to tell of it."""

    item: Item
    registers: Registers
    words: Wording
    told_for: str = ""
    """The answers it is told for, in words; empty where it is for all."""
    thing: OneThing | None = None
    """What the item was put together from, where it is a bundle."""
    address: str = ""
    """Where the guide stands on the web; empty where nowhere."""
    hotline: str = ""
    """The catalogue's number, for advice and complaints where an item says none of its own."""
    whole: "Subject | None" = None
    """The same for all, where it is told for answers."""
    answers: Answers = field(default_factory=dict)
    names: Mapping[str, Text] = field(default_factory=dict)
    """What the items are called that replace it, change its results or renew them, by their ids."""

    beside: Mapping[str, str] = field(default_factory=dict)
    """By the file of a form in the catalogue its name beside the guides; what is not in it is only named."""

    @classmethod
    def of(cls, item: Item, registers: Registers, language: Language) -> "Subject":
        """Take up an item, to be told in a language."""
        return cls(item, registers, Wording(language))

    def at(self, address: str) -> "Subject":
        """Give it with the place where its guide stands on the web."""
        return replace(self, address=address)

    @cached_property
    def cases(self) -> Cases:
        """The item's cases.

        Raises:
            TooTangledError: too many questions hang together.
        """
        return Cases.of(self.item)

    @cached_property
    def measures(self) -> Mapping[Measure, Measured]:
        """What is counted of the cases.

        Raises:
            TooTangledError: too many questions hang together.
        """
        return measured(self.cases)

    @cached_property
    def taking_part(self) -> Mapping[str, Condition]:
        """The members of a bundle that the answers do not rule out, with what is left of their conditions.

        Raises:
            TooTangledError: too many questions hang together.
        """
        members = self.thing.joining.members if self.thing else ()
        if self.thing is None or not self.answers:
            return {one.id: one.member.when for one in members}
        residue = Residue.of(Cases.of(self.thing.item).under(self.answers), self.answers)
        left = {one.id: residue.of_condition(one.member.when) for one in members}
        return {member: when for member, when in left.items() if when != NEVER}

    @property
    def title(self) -> str:
        """What people call the item."""
        return self.words.text(self.item.plain_name) or self.name

    @property
    def other_name(self) -> str:
        """The official name, where people call the item something else; empty where they do not."""
        return "" if self.title == self.name else self.name

    @property
    def name(self) -> str:
        """The official name."""
        return self.words.text(self.item.name)

    @property
    def subtitle(self) -> str:
        """The authority, and the answers it is told for."""
        authority = self.authority(self.item.authority)
        return self.words.sentences([self.words.text(authority.name) if authority else "", self.told_for])

    def called(self, item_id: str) -> str:
        """Give what an item is called that it names; its id where nobody knows."""
        return self.words.text(self.names.get(item_id)) or item_id

    def question(self, question_id: str) -> Question | None:
        """Give one of the item's questions."""
        return next((question for question in self.item.questions if question.id == question_id), None)

    def authority(self, authority_id: str) -> Authority | None:
        """Give an entry of the register of authorities."""
        return self._entry(Kind.AUTHORITIES, authority_id, Authority)

    def place(self, place_id: str) -> Place | None:
        """Give an entry of the register of places."""
        return self._entry(Kind.PLACES, place_id, Place)

    def law(self, law_id: str) -> Law | None:
        """Give an entry of the register of laws."""
        return self._entry(Kind.LAWS, law_id, Law)

    def dataset(self, dataset_id: str) -> Dataset | None:
        """Give an entry of the register of datasets."""
        return self._entry(Kind.DATASETS, dataset_id, Dataset)

    def catalogue_entry(self) -> CatalogueEntry | None:
        """Give the item's entry of the catalogue."""
        return self._entry(Kind.CATALOGUE, self.item.catalogue, CatalogueEntry)

    def party(self, party_id: str) -> str:
        """Name a party; empty for the applicant."""
        return next((self.words.text(party.name) for party in self.item.parties if party.id == party_id), "")

    def material(self, material: Material) -> str:
        """Name a material, and whose it is where it is not the applicant's."""
        return self.words.bracketed(self.words.text(material.name), self.party(material.party))

    def step(self, step_id: str) -> str:
        """Name a step; a phase where it is none; empty for nothing."""
        return next((self.words.text(step.name) for step in self.item.steps if step.id == step_id), "")

    def _entry(self, register: Kind, entry_id: str, shape: type[Shape]) -> Shape | None:
        entry: Any = self.registers.get(register, entry_id) if entry_id else None
        return read_value(shape, entry) if entry is not None else None
