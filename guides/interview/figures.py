"""What the key figures become once answers decide them: told of one case each, by those who tell them of all."""

from collections.abc import Iterator
from typing import Final

from msgspec.structs import replace

from catalog.model.conditions import Answers
from catalog.situations.certain import Certain
from catalog.situations.diagrams import FALSE, TRUE, Diagrams, Node
from catalog.situations.effort import TooTangledError
from catalog.situations.measures import Measure, Measured
from catalog.situations.settling import settled
from catalog.situations.spreads import Spread, added
from guides.interview.view import Retold
from guides.map.figures import figures
from guides.map.view import Figure
from guides.subject import Subject

_MEASURES: Final = (Measure.VISITS, Measure.DAYS, Measure.MATERIALS, Measure.FEE)
"""What the figures count, in their order."""
_MOST: Final = 24
"""Different values of one figure that are told apart; of more it is told what they lie between, as for all."""


def retold(subject: Subject, certain: Certain) -> tuple[tuple[Retold, ...], ...]:
    """Give for each figure what it can become, and when; nothing where it is the same for all or too tangled."""
    return tuple(tuple(_figure(place, measure, subject, certain)) for place, measure in enumerate(_MEASURES))


def _figure(place: int, measure: Measure, subject: Subject, certain: Certain) -> Iterator[Retold]:
    diagrams, possible = certain.cases.space.diagrams, certain.cases.possible
    try:
        spread = _spread(diagrams, subject.measures[measure])
    except TooTangledError:
        return
    nodes = [node for node in spread if diagrams.both(node, possible) != FALSE]
    if not 1 < len(nodes) <= _MOST:
        return
    said: dict[Figure, list[Node]] = {}
    for node in nodes:
        said.setdefault(_told(place, node, subject, certain), []).append(node)
    for figure, several in said.items():
        where = diagrams.any(several)
        yield Retold(figure, certain.met(where, certain.possible(where)))


def _spread(diagrams: Diagrams, measured: Measured) -> list[Node]:
    """Give where the measure has one value each, and where it has none."""
    found: Spread = {0: TRUE}
    for node, number in measured.terms:
        found = added(diagrams, found, {number: node, 0: diagrams.no(node)})
    known = diagrams.no(measured.unknown)
    return [*(diagrams.both(node, known) for node in found.values()), measured.unknown]


def _told(place: int, node: Node, subject: Subject, certain: Certain) -> Figure:
    item = settled(certain.cases, _one_case(node, certain))
    return figures(replace(subject, item=item))[place]


def _one_case(node: Node, certain: Certain) -> Answers:
    """Give the answers of one case in which a function is true: with a channel, so that no other one is the best."""
    space = certain.cases.space
    where = space.diagrams.both(node, certain.cases.possible)
    for variable in space.of.get("channel", ()):
        able = (space.diagrams.test(variable, [value]) for value in range(space.diagrams.sizes[variable]))
        narrowed = (space.diagrams.both(where, one) for one in able)
        where = next(one for one in narrowed if one != FALSE)
    cube = next(iter(space.diagrams.cubes(where)))
    return certain.cases.answers({variable: min(values) for variable, values in cube.items()})
