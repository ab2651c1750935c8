"""Whatever shape data has, a check ends with findings, never with an exception."""

import json
import shutil
import tempfile
from collections.abc import Iterator
from copy import deepcopy
from pathlib import Path
from typing import Any

from hypothesis import example, given, settings
from hypothesis import strategies as st

from catalog.check.engine import check
from catalog.storage.reader import read_file

CLEAN = Path(__file__).parents[2] / "cases" / "_catalogue"
CITY = Path(__file__).parents[3] / "examples" / "city"
FILES = (
    "bases/registration.yaml",
    "items/civil/civil--registration.yaml",
    "registers/authorities.yaml",
    "registers/catalogue.yaml",
    "registers/documents.yaml",
    "registers/places.yaml",
)
OVERRIDE = {
    "override": {
        "materials": {"id-card": {"copies": 1}, "rules": {"add_after": "application", "document": "receipt"}},
        "steps": {"decide": {"removed": True}},
        "promised_limit": {"number": 4},
    },
    "review": {"stage": "draft", "content": "sha256:" + "0" * 64},
}
ODD: tuple[Any, ...] = (None, True, 0, -1.5, "", "odd", [], {}, [1], ["odd"], [[]], {"id": "odd"}, [{"id": 1}], [{}, 1])


def paths(data: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    yield path
    inner = data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ()
    for key, value in inner:
        yield from paths(value, (*path, key))


def put(data: Any, path: tuple[Any, ...], value: Any) -> Any:
    if not path:
        return value
    changed = deepcopy(data)
    inner = changed
    for step in path[:-1]:
        inner = inner[step]
    inner[path[-1]] = value
    return changed


def written(file: str) -> Any:
    data = read_file(CLEAN, file).data
    return {**data, **OVERRIDE} if file.startswith("items") else data


DATA = {file: written(file) for file in FILES}
MUTATIONS = [(file, path) for file, data in DATA.items() for path in paths(data)]

NAMED = {
    file: read_file(CITY, file).data
    for file in (
        "bundles/enterprise-change.yaml",
        "bundles/newborn.yaml",
        "items/qingshi-amr/qingshi-amr--food-business-new.yaml",
    )
}
"""Bundles, and an item that a bundle and an authored guide name."""
MUTATIONS_OF_NAMED = [(file, path) for file, data in NAMED.items() for path in paths(data)]


@settings(max_examples=150, deadline=None)
@given(where=st.sampled_from(MUTATIONS), value=st.sampled_from(ODD))
def test_an_odd_value_anywhere_gives_findings(where: tuple[str, tuple[Any, ...]], value: Any) -> None:
    file, path = where
    gives_findings(CLEAN, {file: put(DATA[file], path, value)})


@settings(max_examples=30, deadline=None)
@given(st.lists(st.tuples(st.sampled_from(MUTATIONS_OF_NAMED), st.sampled_from(ODD)), min_size=1, max_size=3))
@example([(("bundles/newborn.yaml", ("members", 1, "answers")), {"when": {"map": {}}})])
@example([(("items/qingshi-amr/qingshi-amr--food-business-new.yaml", ("results",)), ["x"])])
@example([(("items/qingshi-amr/qingshi-amr--food-business-new.yaml", ("name",)), {"zh": 1})])
def test_odd_values_in_what_others_name_give_findings(changes) -> None:
    files: dict[str, Any] = {}
    for (file, path), value in changes:
        files.setdefault(file, put(NAMED[file], path, value))
    gives_findings(CITY, files)


def gives_findings(catalogue: Path, files: dict[str, Any]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder) / "catalogue"
        shutil.copytree(catalogue, root)
        for file, data in files.items():
            (root / file).write_text(json.dumps(data, ensure_ascii=False), "utf-8")
        report = check(root, processes=1)
    assert all(finding.message.zh and finding.hint.en for finding in report.findings)
