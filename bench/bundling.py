"""How long a bundle takes: put together, compiled, its savings counted, its critical path found."""

import random
import time
from collections.abc import Callable, Sequence
from functools import partial
from itertools import pairwise
from pathlib import Path
from statistics import median
from typing import Any, Final

from bench.section import Section
from bench.timing import Timing
from catalog.bundles.one_thing import OneThing, one_thing
from catalog.bundles.savings import Compared
from catalog.library.bundled import put_together
from catalog.library.library import Library
from catalog.model.bundle import Bundle
from catalog.model.item import Item
from catalog.model.reading import read_value
from catalog.schema.kinds import Kind
from catalog.situations.critical import critical_path

RUNS: Final = 3
MEMBERS: Final = 12
QUESTIONS: Final = 20
MATERIALS: Final = 15
DOCUMENTS: Final = 40
_OPTIONS: Final = ("x", "y", "z")
_CITY: Final = Path(__file__).parent.parent / "examples" / "city"


def measure(work: Path) -> Section:  # noqa: ARG001  # nothing is written
    """Time the example bundles, and large ones drawn at random."""
    library = Library(_CITY)
    examples = [partial(put_together, library, name) for name in library.ids(Kind.BUNDLE)]
    large = [partial(_drawn, seed) for seed in range(4)]
    return Section(
        title="Bundles",
        measured=f"Large bundles have {MEMBERS} members of {QUESTIONS} questions each, half of them asked by several, "
        f"and {MATERIALS} materials each, of {DOCUMENTS} documents in all. Median over the bundles (least–most).",
        header=("bundles", "put together", "compile", "savings", "critical path", "all four"),
        rows=(_row(f"the {len(examples)} of examples/city", examples), _row("large", large)),
        promise="Wanted: at most 1 s for a large bundle.",
    )


def _row(name: str, bundles: Sequence[Callable[[], OneThing]]) -> tuple[str, ...]:
    times = [tuple(map(median, zip(*(_run(make) for _ in range(RUNS)), strict=True))) for make in bundles]
    columns = [*zip(*times, strict=True), [sum(one) for one in times]]
    return (name, *(str(Timing(tuple(column))) for column in columns))


def _run(make: Callable[[], OneThing]) -> list[float]:
    moments = [time.perf_counter()]
    thing = make()
    moments.append(time.perf_counter())
    compared = Compared.of(thing)
    moments.append(time.perf_counter())
    compared.savings()
    moments.append(time.perf_counter())
    critical_path(compared.whole)
    moments.append(time.perf_counter())
    return [after - before for before, after in pairwise(moments)]


def _drawn(seed: int) -> OneThing:
    chance = random.Random(seed)  # noqa: S311  # no secret
    items = {f"m{at}": read_value(Item, _item(chance, at)) for at in range(MEMBERS)}
    members = [{"id": f"m{at}", "item": f"m{at}", "after": _after(chance, at)} for at in range(MEMBERS)]
    bundle = read_value(Bundle, {"id": "large", "name": "?", "members": members})
    return one_thing(bundle, lambda member: items[member.id])


def _after(chance: random.Random, at: int) -> list[str]:
    return [f"m{chance.randrange(at)}"] if at else []


def _item(chance: random.Random, at: int) -> dict[str, Any]:
    shared = [f"s{one}" for one in range(QUESTIONS // 2)]
    own = [f"q{at}-{one}" for one in range(QUESTIONS - len(shared))]
    names = [*shared, *own]
    options = [{"id": option, "label": option} for option in _OPTIONS]
    limit = {"number": chance.randint(1, 10), "unit": "working_day"}
    return {
        "id": f"m{at}",
        "name": "?",
        "questions": [{"id": name, "kind": "choice", "ask": "?", "options": options} for name in names],
        "materials": [
            {
                "id": f"d{one}",
                "name": "?",
                "document": f"d{chance.randrange(DOCUMENTS)}",
                "copies": chance.randint(0, 2),
                "when": _when(chance, own),
            }
            for one in range(MATERIALS)
        ],
        "steps": [
            {"id": "accept", "phase": "accept", "name": "?"},
            {
                "id": "review",
                "phase": "review",
                "name": "?",
                "after": ["accept"],
                "limit": limit,
                "when": _when(chance, names),
            },
            {"id": "decide", "phase": "decision", "name": "?", "after": ["review"], "limit": limit},
        ],
        "promised_limit": limit,
        "visits": [{"id": "come", "cause": "other", "reason": "?", "step": "accept", "when": _when(chance, names)}],
        "results": [{"id": "r", "document": f"r{at}", "type": "certificate"}],
    }


def _when(chance: random.Random, names: list[str]) -> dict[str, list[str]]:
    return {name: chance.sample(_OPTIONS, 1) for name in chance.sample(names, chance.randint(1, 2))}
