"""A shortcut for pages that say the number of another page: they are laid out once more, and not twice.

WeasyPrint asks for the number when a page is laid out already. One of a page further on it knows the next time at the
end, and so goes through the page a third time to have it in its place.
"""

from collections.abc import Callable
from typing import Any

Function = Callable[..., Any]


def once_more(remake: Function) -> Function:
    """Give `remake_page` that asks for numbers before, and is content with a page that comes out saying the same."""

    def remade(index: int, context: Any, root_box: Any, html: Any) -> Any:
        boxes = _saying(index, context)
        before = [_said(box) for box in boxes]
        following = context.page_maker[index + 1] if boxes else None
        found = remake(index, context, root_box, html)
        if boxes and following is context.page_maker[index + 1] and before == [_said(box) for box in boxes]:
            context.page_maker[index][-1]["content_changed"] = False
        return found

    return remade


def _saying(index: int, context: Any) -> list[Any]:
    """Give the boxes that say numbers on a page, each as it says them now; none before it was laid out once."""
    told = [
        (box, item)
        for (box, said_in), item in context.target_collector.counter_lookup_items.items()
        if said_in == "content" and item.page_maker_index == index
    ]
    for _, item in told:
        item.parse_again(context.page_maker[index + 1][3][1])
    return [box for box, _ in told]


def _said(box: Any) -> str:
    return "".join(getattr(one, "text", "") for one in box.descendants())
