"""Tables in pages written by hand: below the head of a table, up to a mark, stand figures that a command writes."""

from collections.abc import Iterable, Sequence
from pathlib import Path

DOCS = Path(__file__).parent.parent / "docs"


def filled(page: str, name: str, rows: Iterable[Sequence[str]]) -> str:
    """Give a page with these rows in the table that ends at `<!-- name -->`.

    Raises:
        ValueError: the page has no such mark, or no table before it.
    """
    above, below = page.split(f"<!-- {name} -->")
    end = above.index("\n", above.rindex("\n|--") + 1)
    return "".join([above[: end + 1], *(f"| {' | '.join(row)} |\n" for row in rows), f"<!-- {name} -->", below])
