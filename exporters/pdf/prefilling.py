"""Shortcuts for styles: what nobody has set is filled in at once, and plain sizes are worked out once for each style.

A style of WeasyPrint works each of its two hundred properties out when it is asked for it, though for most the answer
is the initial value. A box asks its style for twenty sizes each time that it is laid out.
"""

from collections.abc import Callable, Mapping
from types import SimpleNamespace
from typing import Any, Final

from weasyprint.css.computed_values import PHYSICAL_FUNCTIONS
from weasyprint.css.properties import INHERITED, INITIAL_NOT_COMPUTED, INITIAL_VALUES

Function = Callable[..., Any]
_WOVEN: Final = frozenset({"position", "float", "display", "page"})
"""Properties that are worked out from each other, or from those around."""
_RULES: Final = ("border_top", "border_right", "border_bottom", "border_left", "outline")
_WIDTHS: Final[Mapping[str, str]] = {f"{rule}_style": f"{rule}_width" for rule in _RULES}
"""By the style of a rule its width, which is nothing where nobody has set a style."""
_ALONE: Final = frozenset(
    name for name in {*INITIAL_VALUES, *INHERITED} - _WOVEN if not name.startswith(("text_decoration_", "__"))
)
"""Properties that are worked out by themselves."""
_PLAIN: Final[Mapping[str, Any]] = {
    name: value for name, value in INITIAL_VALUES.items() if name in _ALONE - INHERITED - INITIAL_NOT_COMPUTED
} | dict.fromkeys(_WIDTHS.values(), 0)
"""Properties that are their initial value where nobody has set them."""
_PHYSICAL: Final = frozenset(PHYSICAL_FUNCTIONS)
"""Properties that may be set by another name, too: `margin_left` by `margin_inline_start`."""
_HANDED_DOWN: Final = _ALONE & INHERITED - _PHYSICAL
_SIZES: Final = (
    *("margin_left", "margin_right", "margin_top", "margin_bottom"),
    *("padding_left", "padding_right", "padding_top", "padding_bottom"),
    *("width", "min_width", "max_width", "height", "min_height", "max_height"),
)
_BORDERS: Final = tuple(_WIDTHS.values())[:4]


def filled(make: Function) -> Function:
    """Give the making of a computed style that fills in what nobody has set."""

    def made(style: Any, parent: Any, cascaded: Mapping[str, Any], *more: Any) -> None:
        make(style, parent, cascaded, *more)
        style.update(_PLAIN)
        gone = [*cascaded, *_PHYSICAL] if any("inline" in name or "block" in name for name in cascaded) else cascaded
        for name in gone:
            style.pop(name, None)
            style.pop(_WIDTHS.get(name), None)

    return made


def filled_anonymous(make: Function) -> Function:
    """Give the making of an anonymous style, for which nobody sets anything, that fills in what is not handed down."""

    def made(style: Any, parent: Any) -> None:
        style.update(_PLAIN)
        make(style, parent)

    return made


def handed_down(work_out: Function) -> Function:
    """Give the working out of a property that takes over at once what is handed down."""

    def worked_out(style: Any, name: str) -> Any:
        parent = style.parent_style
        if name not in _HANDED_DOWN or parent is None or name in style.cascaded:
            return work_out(style, name)
        value = style[name] = parent[name]
        return value

    return worked_out


def sized(resolve: Function) -> Function:
    """Give `resolve_percentages` that takes over all sizes of a style in which none is a share of another box."""

    def resolved(box: Any, containing_block: Any) -> None:
        style = box.style
        sizes = style.__dict__.get("sizes")
        if sizes is None:
            sizes = style.sizes = _sizes(style, resolve)
        if sizes and not (style["border_collapse"] == "collapse" and _has_borders_of_table(box, sizes)):
            box.__dict__.update(sizes)
        else:
            resolve(box, containing_block)

    return resolved


def strutted(measure: Function) -> Function:
    """Give `strut`, the height of a line, that is worked out once for each style."""

    def measured(style: Any) -> Any:
        found = style.__dict__.get("strut")
        if found is None:
            found = style.strut = measure(style)
        return found

    return measured


def _has_borders_of_table(box: Any, sizes: Mapping[str, Any]) -> bool:
    """Tell whether a box has other borders than its style says: what was decided between cells stays."""
    return any(getattr(box, name, sizes[name]) != sizes[name] for name in _BORDERS)


def _sizes(style: Any, resolve: Function) -> Mapping[str, Any]:
    """Give the sizes of all boxes of a style; nothing where they are not the same for all."""
    values = [style[name] for name in _SIZES]
    if not all(value == "auto" or getattr(value, "unit", None) == "px" for value in values):
        return {}
    box = SimpleNamespace(style=style)
    resolve(box, (0.0, 0.0))
    return {name: value for name, value in vars(box).items() if name != "style"}
