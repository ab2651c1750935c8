"""An item that has every element, and small mistakes made in it."""

import random
from collections.abc import Callable
from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest
import yaml

_VALUES: tuple[Any, ...] = (
    None, True, False, 0, -1, 7, 1.5, 10**12, "", "x", "no", "A B", "不是", "𠀀" * 7, "a\n", "2026-02-30", "2026-1-1",
    "working_day", "https://example.test/", "files/../x", "y" * 700, "长" * 30000, [], {}, ["x"], ["x", "x"], [[]],
    [{}], {"zh": "好"}, {"zh": ""}, {"zz-": "x"}, {"id": "a"}, {"none": True}, {"number": 1}, {"any": []}, {"not": {}},
)  # fmt: skip
_REQUIRED = ("schema", "id", "name")
_NAMES = ("nmae", "x", "id", "when", "名称", "a b", "number", "none", "basis", "n" * 300)


@pytest.fixture
def full_item() -> Any:
    return yaml.load((Path(__file__).parent / "full_item.yaml").read_text("utf-8"), yaml.CSafeLoader)


@pytest.fixture
def mutant(full_item: Any) -> Callable[[int], Any]:
    """Give some elements of the full item with one to three mistakes, the same ones for the same seed."""

    def make(seed: int) -> Any:
        chance = random.Random(seed)  # noqa: S311 - no secret
        item = {name: deepcopy(full_item[name]) for name in full_item if name in _REQUIRED or not chance.randrange(4)}
        for _ in range(chance.randint(1, 3)):
            _spoil(chance.choice(list(_containers(item))), chance)
        return item

    return make


def _containers(data: Any) -> Any:
    yield data
    for value in data.values() if isinstance(data, dict) else data:
        if isinstance(value, dict | list) and value:
            yield from _containers(value)


def _spoil(around: Any, chance: random.Random) -> None:
    places = list(around) if isinstance(around, dict) else list(range(len(around)))
    if not places:
        return
    place, kind = chance.choice(places), chance.randrange(6)
    if kind == 0:
        del around[place]
    elif kind == 1 and isinstance(around, dict):
        around[chance.choice(_NAMES)] = around.pop(place)
    elif kind == 2:
        _extend(around, place, chance)
    elif kind == 3 and isinstance(around[place], str):
        around[place] += chance.choice(["\n", "\u2028", "x" * 3000, " ", "-"])
    else:
        around[place] = deepcopy(chance.choice(_VALUES))


def _extend(around: Any, place: Any, chance: random.Random) -> None:
    if isinstance(around, dict):
        around[chance.choice(_NAMES)] = deepcopy(chance.choice(_VALUES))
    else:
        around.append(deepcopy(around[place]))
