"""How long the situations of an item take: its conditions compiled, questions planned, claims proved, paths counted."""

import random
import time
from collections.abc import Callable, Sequence
from itertools import pairwise
from pathlib import Path
from statistics import median
from typing import Any, Final

from bench.section import Section
from bench.timing import Timing
from catalog.library.library import Library
from catalog.model.item import Item
from catalog.model.reading import read_value
from catalog.schema.kinds import Kind
from catalog.situations.cases import Cases
from catalog.situations.paths import paths
from catalog.situations.plan import Plan
from catalog.situations.proofs import proofs

RUNS: Final = 3
DRAWN: Final = 8
QUESTIONS: Final = 20
MATERIALS: Final = 60
_OPTIONS: Final = ("x", "y", "z")
_CITY: Final = Path(__file__).parent.parent / "examples" / "city"
_JOBS: Final[Sequence[Callable[[Any], object]]] = (Plan.of, proofs, paths)


def measure(work: Path) -> Section:  # noqa: ARG001  # nothing is written
    """Time the example items, and large ones drawn at random."""
    library = Library(_CITY)
    examples = [library.item(item_id) for item_id in library.ids(Kind.ITEM)]
    return Section(
        title="Situations",
        measured=f"Large items have {QUESTIONS} questions of {len(_OPTIONS)} options and {MATERIALS} materials, each "
        f"under a condition on 1–4 questions; {DRAWN} of each kind, drawn at random. Nothing is estimated: the number "
        "of situations and all figures are exact. Processor time, median over the items (least–most).",
        header=("items", "compile", "plan", "proofs", "paths", "all four"),
        rows=(
            _row(f"the {len(examples)} of examples/city", examples),
            _row("large, each condition within 6 neighbouring questions", _drawn(6)),
            _row("large, conditions on any questions", _drawn(QUESTIONS)),
        ),
        promise="Wanted: plan, proofs and paths in at most 0.3 s for a large item, 2 ms for an ordinary one.",
    )


def _row(name: str, items: list[Item]) -> tuple[str, ...]:
    times = [_times(item) for item in items]
    columns = [*zip(*times, strict=True), [sum(one) for one in times]]
    return (name, *(str(Timing(tuple(column))) for column in columns))


def _times(item: Item) -> tuple[float, ...]:
    """Give the median of several runs, each from the beginning: compiling, and then each job."""
    return tuple(map(median, zip(*(_run(item) for _ in range(RUNS)), strict=True)))


def _run(item: Item) -> list[float]:
    moments = [time.process_time()]
    cases = Cases.of(item)
    moments.append(time.process_time())
    for job in _JOBS:
        job(cases)
        moments.append(time.process_time())
    return [after - before for before, after in pairwise(moments)]


def _drawn(reach: int) -> list[Item]:
    return [_item(random.Random(f"{reach} {seed}"), reach) for seed in range(DRAWN)]  # noqa: S311  # no secret


def _item(chance: random.Random, reach: int) -> Item:
    """Draw a large item whose conditions reach over so many neighbouring questions."""
    options = [{"id": option, "label": option} for option in _OPTIONS]
    asked = [{"id": f"q{at}", "kind": "choice", "ask": "?", "options": options} for at in range(QUESTIONS)]
    needed = [{"id": f"m{at}", "name": "?", "when": _when(chance, reach)} for at in range(MATERIALS)]
    return read_value(Item, {"id": "large", "name": "?", "questions": asked, "materials": needed})


def _when(chance: random.Random, reach: int) -> dict[str, list[str]]:
    first = chance.randrange(QUESTIONS)
    chosen = chance.sample(range(first, first + reach), chance.randint(1, 4))
    return {f"q{at % QUESTIONS}": chance.sample(_OPTIONS, chance.choice((1, 1, 1, 2))) for at in chosen}
