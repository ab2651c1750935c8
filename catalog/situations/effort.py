"""Effort: how much work may go into an answer. Counted, not timed, so that every machine says the same."""

from typing import Final

from msgspec import Struct

ENOUGH: Final = 8_000_000
"""Steps of about half a microsecond: what five seconds hold."""


class TooTangledError(Exception):
    """Too many questions would have to be taken together for an exact answer; `variables` are they."""

    def __init__(self, variables: tuple[int, ...]) -> None:
        super().__init__(variables)
        self.variables = variables


class Effort(Struct):
    """What may still be done, and on account of which variables it is."""

    variables: tuple[int, ...]
    left: int = ENOUGH

    def spend(self, steps: int) -> None:
        """Spend some steps.

        Raises:
            TooTangledError: there are none left.
        """
        self.left -= steps
        if self.left < 0:
            raise TooTangledError(self.variables)
