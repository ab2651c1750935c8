"""What is at stake with a question: where its answer changes what becomes of something.

Each function is followed apart, so that what many functions have to do with a question stays a list of small ones.
"""

from collections.abc import Iterable, Iterator

from catalog.situations.diagrams import FALSE, TRUE, Diagrams, Node
from catalog.situations.space import Space


def stakes(space: Space, functions: Iterable[Node], question: str) -> tuple[Node, ...]:
    """Give, for each function that a question's answer can change, the cases of other answers in which it does."""
    found = {node: None for function in functions for node in _stakes(space, function, question)}
    found.pop(FALSE, None)
    return (TRUE,) if TRUE in found else tuple(found)


def _stakes(space: Space, function: Node, question: str) -> Iterator[Node]:
    asks = space.diagrams.asks(function)
    for variable in space.of[question]:
        if asks >> variable & 1:
            yield _stake(space.diagrams, function, variable)


def _stake(diagrams: Diagrams, function: Node, variable: int) -> Node:
    """Give where a variable has a value with which the function is true, and another with which it is false."""
    where = diagrams.branches(diagrams.elsewhere(function, FALSE), variable)
    where_not = diagrams.branches(diagrams.no(diagrams.elsewhere(function, TRUE)), variable)
    return diagrams.both(diagrams.any(where), diagrams.any(where_not))
