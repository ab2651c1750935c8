"""Steps that stand in one row are made equally high, as in a table."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from exporters.layout.flow.placing import Placed
from exporters.layout.flow.symbols import Symbol
from exporters.layout.rect import Rect
from guides.flow.view import Shape


def levelled(at: Placed, symbols: Sequence[Symbol]) -> tuple[Placed, list[Symbol]]:
    """Stretch the processes of each row to the height of its highest process."""
    highest: dict[float, float] = defaultdict(float)
    for symbol in symbols:
        if symbol.shape is Shape.PROCESS:
            row = at.symbols[symbol.id].middle[1]
            highest[row] = max(highest[row], symbol.height)
    stretched = [
        replace(symbol, height=highest[at.symbols[symbol.id].middle[1]]) if symbol.shape is Shape.PROCESS else symbol
        for symbol in symbols
    ]
    rects = {symbol.id: Rect.around(at.symbols[symbol.id].middle, symbol.width, symbol.height) for symbol in stretched}
    return replace(at, symbols=rects), stretched
