"""What rules share is worked out when the first one asks, and then kept."""

from msgspec import Struct

from catalog.rules.once import Once


class Asked(Struct, frozen=True, dict=True):
    """Counts how often it is asked."""

    times: list[str]

    @Once
    def answer(self) -> int:
        """How often it was worked out."""
        self.times.append("asked")
        return len(self.times)


def test_a_value_is_worked_out_once_for_each_subject():
    one, other = Asked([]), Asked([])
    assert one.times == []
    assert [one.answer, one.answer, other.answer] == [1, 1, 1]
    assert (one.times, other.times) == (["asked"], ["asked"])
