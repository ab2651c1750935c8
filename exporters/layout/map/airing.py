"""The slack of a column, spent where it looks best: a little in the gaps, then in the cards, then in the gaps."""

from exporters.layout.map.filling import Column, height
from exporters.layout.map.sizes import AIR, GAP_EASY, PANEL_GAP

GAP_MOST = 70.0
"""A wider gap would be a hole: then the column stays short."""

_STEP = 2.0
"""Air comes in steps, so that lines stand on whole points; the gaps take what is left."""
_FINE = 0.1
"""The step where there are no gaps."""


def aired(column: Column, tall: float) -> tuple[float, float]:
    """Give the gap between panels and the air of each block, so that the column is as high as asked if it can."""
    slack = max(tall - height(column), 0.0)
    gaps = len(column) - 1
    easy = min(slack, (GAP_EASY - PANEL_GAP) * gaps)
    cards = sum([len(panel.blocks) for panel in column])
    step = _STEP if gaps else _FINE
    air = min((slack - easy) / cards // step * step, AIR) if cards else 0.0
    gap = PANEL_GAP + (slack - air * cards) / gaps if gaps else 0.0
    return min(gap, GAP_MOST), max(air, 0.0)
