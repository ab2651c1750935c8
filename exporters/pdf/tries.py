"""Styles in which a page may be printed, the best first: which of them it is depends on how its pages come out.

What stands on pages only WeasyPrint knows, and by its own boxes alone.
"""

from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise
from typing import Any, Final

from msgspec import Struct

_NEARLY_EMPTY: Final = 0.32
"""So much of the height of a page is nearly nothing."""
_FILLED: Final = 0.75
"""So much of the height of a page fills it."""


class Tries(Struct, frozen=True):
    """Styles one after the other, till the pages are good in one."""

    styles: Sequence[Sequence[str]]
    good: Callable[[Sequence[Any]], bool] = bool
    """Tells whether pages, as WeasyPrint has laid them out, are as they should be."""
    at_need: int = -1
    """The place of the styles to take where they are good in none; the last ones."""

    def first_good(self, laid_out_in: Callable[[Sequence[str]], Any]) -> Any:
        """Lay out in these styles until it is good."""
        kept = None
        for place, styles in enumerate(self.styles):
            laid_out = laid_out_in(styles)
            if self.good(laid_out.pages):
                return laid_out
            kept = laid_out if place == self.at_need % len(self.styles) else kept
        return kept


def ends_well(pages: Sequence[Any]) -> bool:
    """Tell whether the text ends on a page that is more than nearly empty; a sheet of paper for a few lines is waste.

    Pictures on sheets of their own follow the text: these pages have a name, those of text have none.
    """
    texts = [page._page_box for page in pages if not page._page_box.page_type.name]  # noqa: SLF001 it has no other way
    if len(texts) <= 1:
        return True
    last = texts[-1]
    return bool(_filled(last) >= _NEARLY_EMPTY * last.height)


def has_a_hole(pages: Sequence[Any]) -> bool:
    """Tell whether a page of text stays unfilled because a picture did not fit on it and begins the next."""
    boxes = [page._page_box for page in pages]  # noqa: SLF001 as above
    texts = (both for both in pairwise(boxes) if not any(box.page_type.name for box in both))
    return any(_begins_with_picture(after) and _filled(before) < _FILLED * before.height for before, after in texts)


def _filled(page: Any) -> float:
    """Give how far down a page there is something."""
    ends = [box.position_y + box.height for box in _leaves(page)]
    return float(max(ends, default=0.0) - page.content_box_y())


def _begins_with_picture(page: Any) -> bool:
    first = next(_leaves(page), None)
    return first is not None and str(first.element_tag).endswith("}svg")


def _leaves(page: Any) -> Iterator[Any]:
    return (box for box in page.children[0].descendants() if not box.children)
