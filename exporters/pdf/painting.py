"""What the pages of a PDF paint: how small their smallest type is on paper, and whether their pictures are blank.

It goes by the operators of a page's content: where nothing is stroked, filled or lettered in a colour, it stays white.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from math import inf, sqrt
from typing import Any, Final, TypeAlias

from msgspec import Struct, field

Operation: TypeAlias = tuple[Sequence[Any], bytes]

_SPECK: Final = 0.01
"""What is smaller than this, in points, nobody sees."""
_FILLS: Final = frozenset({b"f", b"F", b"f*", b"b", b"b*", b"B", b"B*"})
_STROKES: Final = frozenset({b"S", b"s", b"b", b"b*", b"B", b"B*"})
_SHOWS: Final = frozenset({b"Tj", b"TJ", b"'", b'"'})
_UNSEEN: Final = 3
"""The way of rendering in which text is there to be searched only."""
_ADDED: Final = {b"l": (0, 1), b"c": (0, 1, 2, 3, 4, 5), b"v": (0, 1, 2, 3), b"y": (0, 1, 2, 3)}


class Inner(Struct, frozen=True):
    """What an operator `Do` paints: the operations of a form, or None of an image, and how much it is enlarged."""

    operations: Iterable[Operation] | None
    scale: float
    within: "Callable[[str], Inner]"
    """Gives what a name means inside."""


class _State(Struct, frozen=True):
    """What `q` keeps and `Q` brings back."""

    scale: float = 1.0
    fill: bool = True
    stroke: bool = True
    """Whether these colours can be seen on paper."""


class Painted(Struct):
    """What was painted."""

    smallest: float = inf
    """Type, in points on paper."""
    pictures: int = 0
    """Those of which something can be seen."""
    blank: int = 0
    _state: _State = _State()
    _kept: list[_State] = field(default_factory=list)
    _boxes: list[list[float]] = field(default_factory=list)
    _type: float = 0.0
    _matrix: float = 1.0
    _unseen: bool = False
    _marks: list[bool] = field(default_factory=list)
    _seen: bool = False

    def add(self, operations: Iterable[Operation], within: Callable[[str], Inner]) -> None:
        """Follow the operations of a page or a form; `within` gives what a name means there."""
        steps = self._steps()
        for operands, operator in operations:
            if operator in steps:
                steps[operator](operands)
            elif operator in _ADDED:
                self._lead_on(operands, _ADDED[operator])
            elif operator == b"Do":
                self._paint(within(str(operands[0])))
            if operator in _SHOWS:
                self._letter()
            if operator in _FILLS or operator in _STROKES or operator == b"n":
                self._end_path(operator)

    def _steps(self) -> Mapping[bytes, Callable[[Sequence[Any]], None]]:
        """Give what to do at each operator that changes how it goes on."""
        return {
            b"q": self._keep,
            b"Q": self._bring_back,
            b"cm": self._enlarge,
            b"rg": self._fill_with,
            b"g": self._fill_with,
            b"RG": self._stroke_with,
            b"G": self._stroke_with,
            b"m": self._begin,
            b"re": self._rectangle,
            b"Tf": self._set_type,
            b"Tm": self._place,
            b"Tr": self._render,
            b"BDC": self._mark,
            b"BMC": self._mark,
            b"EMC": self._unmark,
        }

    def _paint(self, inner: Inner) -> None:
        if inner.operations is None:
            self._seen = True
            return
        kept, self._state = self._state, _State(self._state.scale * inner.scale, self._state.fill, self._state.stroke)
        self.add(inner.operations, inner.within)
        self._state = kept

    def _keep(self, _operands: Sequence[Any]) -> None:
        self._kept.append(self._state)

    def _bring_back(self, _operands: Sequence[Any]) -> None:
        self._state = self._kept.pop()

    def _enlarge(self, operands: Sequence[Any]) -> None:
        self._state = _State(self._state.scale * scale_of(operands), self._state.fill, self._state.stroke)

    def _fill_with(self, operands: Sequence[Any]) -> None:
        self._state = _State(self._state.scale, _can_be_seen(operands), self._state.stroke)

    def _stroke_with(self, operands: Sequence[Any]) -> None:
        self._state = _State(self._state.scale, self._state.fill, _can_be_seen(operands))

    def _begin(self, operands: Sequence[Any]) -> None:
        x, y = map(float, operands)
        self._boxes.append([x, y, x, y])

    def _lead_on(self, operands: Sequence[Any], places: Sequence[int]) -> None:
        box = self._boxes[-1]
        for x, y in zip(places[::2], places[1::2], strict=True):
            box[0], box[2] = min(box[0], float(operands[x])), max(box[2], float(operands[x]))
            box[1], box[3] = min(box[1], float(operands[y])), max(box[3], float(operands[y]))

    def _rectangle(self, operands: Sequence[Any]) -> None:
        x, y, width, height = map(float, operands)
        self._boxes.append([x, y, x + width, y + height])

    def _end_path(self, operator: bytes) -> None:
        """See whether a path leaves a trace: filled it needs breadth, stroked only length."""
        sizes = [
            sorted((abs(right - left) * self._state.scale, abs(bottom - top) * self._state.scale))
            for left, top, right, bottom in self._boxes
        ]
        filled = operator in _FILLS and self._state.fill and any(least > _SPECK for least, _ in sizes)
        stroked = operator in _STROKES and self._state.stroke and any(most > _SPECK for _, most in sizes)
        self._seen |= filled or stroked
        self._boxes.clear()

    def _set_type(self, operands: Sequence[Any]) -> None:
        self._type = float(operands[1])

    def _place(self, operands: Sequence[Any]) -> None:
        self._matrix = scale_of(operands)

    def _render(self, operands: Sequence[Any]) -> None:
        self._unseen = int(operands[0]) == _UNSEEN

    def _letter(self) -> None:
        if self._unseen:
            return
        size = self._type * self._matrix * self._state.scale
        self.smallest = min(self.smallest, size)
        self._seen |= self._state.fill and size > _SPECK

    def _mark(self, operands: Sequence[Any]) -> None:
        is_picture = str(operands[0]) == "/Figure"
        self._marks.append(is_picture)
        self._seen = self._seen and not is_picture

    def _unmark(self, _operands: Sequence[Any]) -> None:
        if self._marks.pop():
            self.pictures += self._seen
            self.blank += not self._seen


def scale_of(matrix: Sequence[Any]) -> float:
    """Give how much a matrix enlarges, in both directions alike."""
    a, b, c, d = (float(one) for one in matrix[:4])
    return sqrt(abs(a * d - b * c))


def _can_be_seen(color: Sequence[Any]) -> bool:
    """Tell whether a colour, grey or of red, green and blue, is another than white."""
    return any(float(part) < 1 for part in color)
