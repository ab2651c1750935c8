"""Shortcuts for boxes: nearly all stand in the normal flow, have nothing behind them, and name no page.

WeasyPrint asks that of each box, in many places, by way of everything else that it could be.
"""

from collections.abc import Callable, Iterable
from typing import Any, Final

from weasyprint.css.properties import INITIAL_VALUES
from weasyprint.formatting_structure.boxes import TableBox
from weasyprint.layout import background

Function = Callable[..., Any]
_STILL: Final = ("static", "relative")
_CORNERS: Final = tuple(f"border_{side}_{end}_radius" for side in ("top", "bottom") for end in ("left", "right"))
_BEHIND: Final = ("border_image_source", "mask_border_source", "background_image", "background_color", "box_shadow")
"""The properties that put something behind a box, or round its border."""


def flowing(tell: Function) -> Function:
    """Give `is_in_normal_flow` that tells it at once of most boxes."""

    def told(box: Any) -> bool:
        style = box.style
        return (style["float"] == "none" and style["position"] in _STILL) or bool(tell(box))

    return told


def page_names(_give: Function) -> Function:
    """Give `page_values` that goes along the first boxes and the last ones only."""

    def given(box: Any) -> tuple[Any, Any]:
        return _name_along(box, lambda children: children), _name_along(box, reversed)

    return given


def _name_along(box: Any, way: Callable[[Any], Iterable[Any]]) -> Any:
    name = box.style["page"]
    while not isinstance(box, TableBox):
        box = next((one for one in way(box.children) if one.is_in_normal_flow() or one.is_floated()), None)
        if box is None:
            break
        name = box.style["page"] or name
    return name


def bare(lay_out: Function) -> Function:
    """Give `layout_box_backgrounds` that goes on at once from boxes with nothing behind them."""

    def laid_out(page: Any, box: Any, get_image: Any, **asked: Any) -> None:
        if asked or box is page or not _is_bare(box.style):
            lay_out(page, box, get_image, **asked)
            return
        for corner in _CORNERS:
            setattr(box, corner, (0, 0))
        box.background = None
        for child in box.all_children():
            background.layout_box_backgrounds(page, child, get_image)

    return laid_out


def _is_bare(style: Any) -> bool:
    found: bool | None = style.__dict__.get("bare")
    if found is None:
        found = style.bare = all(style[name] == INITIAL_VALUES[name] for name in (*_BEHIND, *_CORNERS))
    return found
