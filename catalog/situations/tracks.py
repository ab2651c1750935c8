"""Functions followed side by side, question by question: what each has become after the answers so far.

A track packs into one number which function each has become; a function is told as soon as no question it
asks is left. So the way through all questions passes through far fewer tracks than there are cases.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import Final, TypeAlias

from msgspec import Struct, field

from catalog.situations.diagrams import FALSE, TRUE, Diagrams, Node
from catalog.situations.effort import Effort

Track: TypeAlias = int
Told: TypeAlias = int
"""The functions told to be true, as a set of bits."""
Ways: TypeAlias = dict[tuple[Told, Track], int]
"""Where the values of a question lead, and the first value that leads there."""
Steps: TypeAlias = Sequence[tuple[Told, int]]
"""What can be told on a track at a question, and the place of the track beyond among those before the next."""

_OF_A_TRACK: Final = 3
"""Steps of effort that it takes to follow a track past a question."""


class _Function(Struct):
    """One function on a track: its field of bits, and what it can become."""

    offset: int = 0
    width: int = 0
    forms: list[Node] = field(default_factory=lambda: [FALSE])
    """By number within the field. 0 is false, and told."""
    numbers: dict[Node, int] = field(default_factory=lambda: {FALSE: 0})


class Tracks:
    """The tracks of some functions under the order of variables that the effort is for.

    `needed` must not become false: a way on which it does is none.
    """

    def __init__(self, diagrams: Diagrams, functions: Sequence[Node], needed: Node, effort: Effort) -> None:
        self.order = order = effort.variables
        self.effort = effort
        self._diagrams = diagrams
        followed = [*functions, needed]
        self._needed = len(functions)
        asks = [diagrams.asks(function) for function in followed]
        last = [max((at for at, variable in enumerate(order) if mask >> variable & 1), default=0) for mask in asks]
        self._touched = [[one for one, mask in enumerate(asks) if mask >> variable & 1] for variable in order]
        self.tells = [sum(1 << one for one, place in enumerate(last) if place == at) for at in range(len(order))]
        """By question, the functions told there, as a set of bits."""
        self._functions = [self._followed(function, mask) for function, mask in zip(followed, asks, strict=True)]
        offset = 0
        for function in self._functions:
            function.offset, function.width = offset, (len(function.forms) - 1).bit_length()
            offset += function.width
        self._masks = [sum(self._mask(one) for one in touched) for touched in self._touched]
        self._known: list[dict[Track, Ways]] = [{} for _ in order]
        self.start = sum(
            function.numbers[node] << function.offset for function, node in zip(self._functions, followed, strict=True)
        )

    def ways(self, level: int, track: Track) -> Iterator[tuple[tuple[Told, Track], int]]:
        """Give where a track leads from a level: what is told, the track beyond, and the first value leading there."""
        touched = track & self._masks[level]
        rest = track ^ touched
        for (told, beyond), value in self._led(level, touched).items():
            yield (told, rest | beyond), value

    def steps(self) -> Iterator[Sequence[Steps]]:
        """Give, question by question, where each track there is before it leads; the first question has one track."""
        tracks: dict[Track, int] = {self.start: 0}
        for level, mask in enumerate(self._masks):
            self.effort.spend(_OF_A_TRACK * len(tracks))
            beyond: dict[Track, int] = {}
            steps = []
            for track in tracks:
                touched = track & mask
                rest = track ^ touched
                led = self._led(level, touched)
                steps.append([(told, beyond.setdefault(rest | there, len(beyond))) for told, there in led])
            yield steps
            tracks = beyond

    def told(self, level: int) -> set[Told]:
        """Give all that is told at a question on the tracks followed so far."""
        return {told for ways in self._known[level].values() for told, _ in ways}

    def _led(self, level: int, touched: Track) -> Ways:
        found = self._known[level].get(touched)
        if found is None:
            found = self._known[level][touched] = {}
            for value in range(self._diagrams.sizes[self.order[level]]):
                step = self._step(level, touched, value)
                if step is not None:
                    found.setdefault(step, value)
        return found

    def _step(self, level: int, touched: Track, value: int) -> tuple[Told, Track] | None:
        self.effort.spend(len(self._touched[level]))
        told, beyond = 0, 0
        for one in self._touched[level]:
            function = self._functions[one]
            form = function.forms[touched >> function.offset & ((1 << function.width) - 1)]
            form = self._diagrams.given(form, self.order[level], value)
            if one == self._needed and form == FALSE:
                return None
            if not self.tells[level] >> one & 1:
                beyond |= function.numbers[form] << function.offset
            elif form == TRUE and one != self._needed:
                told |= 1 << one
        return told, beyond

    def _mask(self, one: int) -> int:
        function = self._functions[one]
        return ((1 << function.width) - 1) << function.offset

    def _followed(self, function: Node, asks: int) -> _Function:
        """Number what a function can become in this order."""
        found = _Function()
        forms: Iterable[Node] = {function: None}
        _number(found, forms)
        for variable in self.order:
            if asks >> variable & 1:
                self.effort.spend(len(found.forms))
                values = range(self._diagrams.sizes[variable])
                forms = {self._diagrams.given(form, variable, value): None for form in forms for value in values}
                _number(found, forms)
        return found


def _number(function: _Function, forms: Iterable[Node]) -> None:
    for form in forms:
        if form not in function.numbers:
            function.numbers[form] = len(function.forms)
            function.forms.append(form)
