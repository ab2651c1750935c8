"""Which members of a bundle apply together in some case: those that exclude each other bring each other nothing."""

from msgspec import Struct

from catalog.model.bundle import Bundle, Member
from catalog.model.conditions import AllOf, questions_of
from catalog.model.item import Item
from catalog.situations.diagrams import FALSE
from catalog.situations.effort import TooTangledError
from catalog.situations.space import Space


class Meeting(Struct, frozen=True):
    """The cases of a bundle's own questions."""

    space: Space | None
    """None where there are too many of them."""

    @classmethod
    def of(cls, bundle: Bundle) -> "Meeting":
        """Open the space of a bundle's questions."""
        try:
            return cls(Space.of_item(Item(bundle.id, bundle.name, questions=bundle.questions)))
        except TooTangledError:
            return cls(None)

    def may_meet(self, one: Member, other: Member) -> bool:
        """Say whether two members may apply in one case; what the bundle's questions do not decide may be."""
        both = AllOf((one.when, other.when))
        if self.space is None or not self.space.questions.keys() >= set(questions_of(both)):
            return True
        try:
            return self.space.diagrams.both(self.space.possible(), self.space.true(both)) != FALSE
        except TooTangledError:
            return True
