"""Shortcuts for styles: what nobody has set is filled in at once, and plain sizes are worked out once for each style.

A style of WeasyPrint works each of its two hundred properties out when it is asked for it, though for most the answer
is the initial value. A box asks its style for twenty sizes each time that it is laid out.
"""

from collections.abc import Callable, Mapping
from operator import itemgetter
from types import SimpleNamespace
from typing import Any, Final

from weasyprint.css.computed_values import PHYSICAL_FUNCTIONS
from weasyprint.css.properties import INHERITED, INITIAL_NOT_COMPUTED, INITIAL_VALUES

Function = Callable[..., Any]
_WOVEN: Final = frozenset({"position", "float", "display", "page"})
"""Properties that are worked out from each other, or from those around."""
_STILL: Final[Mapping[str, Any]] = {name: INITIAL_VALUES[name] for name in ("float", "position")}
"""What the woven ones are where nobody has set any of both: a box in its place."""
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
_said_of_size: Final = itemgetter(*_SIZES, *_BORDERS, "box_sizing", "border_collapse")
_KNOWN: Final[dict[tuple[Any, ...], Mapping[str, Any]]] = {}
"""The sizes of boxes by what their styles say: those of most are the same."""
_MOST: Final = 2048


def filled(make: Function) -> Function:
    """Give the making of a computed style that fills in what nobody has set."""

    def made(style: Any, parent: Any, cascaded: Mapping[str, Any], *more: Any) -> None:
        make(style, parent, cascaded, *more)
        style.update(_PLAIN)
        if parent is not None:
            style.update(_legacy(parent))
        if "float" not in cascaded and "position" not in cascaded:
            style.update(_STILL)
            style.specified.update(_STILL)
        gone = [*cascaded, *_PHYSICAL] if any("inline" in name or "block" in name for name in cascaded) else cascaded
        for name in gone:
            style.pop(name, None)
            style.pop(_WIDTHS.get(name), None)

    return made


def filled_anonymous(make: Function) -> Function:
    """Give the making of an anonymous style, for which nobody sets anything, that fills in what is not handed down."""

    def made(style: Any, parent: Any) -> None:
        style.update(_PLAIN)
        style.update(_STILL)
        style.update(_legacy(parent))
        make(style, parent)

    return made


def _legacy(style: Any) -> Mapping[str, Any]:
    """Give what a style hands down; it is worked out once for all styles below it."""
    found: Mapping[str, Any] | None = style.__dict__.get("legacy")
    if found is None:
        found = style.legacy = {name: style[name] for name in _HANDED_DOWN}
    return found


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
    values = _said_of_size(style)
    found = _KNOWN.get(values)
    if found is None:
        if len(_KNOWN) >= _MOST:
            _KNOWN.clear()
        found = _KNOWN[values] = _worked_out(style, values, resolve)
    return found


def _worked_out(style: Any, values: tuple[Any, ...], resolve: Function) -> Mapping[str, Any]:
    if not all(value == "auto" or getattr(value, "unit", None) == "px" for value in values[: len(_SIZES)]):
        return {}
    box = SimpleNamespace(style=style)
    resolve(box, (0.0, 0.0))
    return {name: value for name, value in vars(box).items() if name != "style"}
