"""A map on one canvas, arranged as its mode asks."""

from exporters.layout.map.layout import Layout, Shape
from exporters.layout.map.panels import paneled
from exporters.layout.map.trees import grown
from guides.map.view import MapView


def arrange(view: MapView, shape: Shape) -> Layout:
    """Lay out a whole map on one canvas, as large as it becomes."""
    return grown(view, shape) if shape.mode.is_tree else paneled(view, shape)
