"""Sets of cases as the conditions that people would write for them."""

from collections.abc import Iterable, Iterator

from catalog.model.conditions import AllOf, AnyOf, Condition, Not, Test
from catalog.situations.cases import Cases
from catalog.situations.diagrams import Cube


def spelled(cases: Cases, cubes: Iterable[Cube]) -> Condition:
    """Give the condition of being in one of some sets of cases."""
    parts = tuple(_said(cases, cube) for cube in cubes)
    return parts[0] if len(parts) == 1 else AnyOf(parts)


def _said(cases: Cases, cube: Cube) -> Condition:
    tests = tuple(_tests(cases, cube))
    return tests[0] if len(tests) == 1 else AllOf(tests)


def _tests(cases: Cases, cube: Cube) -> Iterator[Condition]:
    for index, values in sorted(cube.items()):
        variable = cases.space.variables[index]
        if variable.option is None:
            yield Test(variable.question, frozenset(variable.values[value] for value in values))
        else:
            chosen = Test(variable.question, frozenset({variable.option}))
            yield chosen if values == {1} else Not(chosen)
