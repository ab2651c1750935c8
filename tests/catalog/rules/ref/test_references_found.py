"""Every reference of the standard is looked up: an id that nobody has is found where it stands."""

import json
import shutil
import tempfile
from copy import deepcopy
from pathlib import Path
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from catalog.check.engine import check
from catalog.schema.kinds import Kind
from catalog.schema.references import Reference, references
from catalog.storage.reader import read_file

CITY = Path(__file__).parents[4] / "examples" / "city"
CLEAN = Path(__file__).parents[3] / "cases" / "_catalogue"
FILES = {
    "bases/registration.yaml": Kind.BASE,
    "items/civil/civil--registration.yaml": Kind.ITEM,
    "registers/documents.yaml": Kind.DOCUMENTS,
}
DATA = {file: read_file(CLEAN, file).data for file in FILES}
NAMED = [(file, reference) for file, kind in FILES.items() for reference in references(kind, DATA[file])]


def with_other_id(data: Any, path: tuple[str | int, ...], other: str) -> Any:
    changed = deepcopy(data)
    inner = changed
    for step in path[:-1]:
        inner = inner[step]
    inner[path[-1]] = other
    return changed


def test_the_clean_catalogue_names_entries_lists_files_and_bases() -> None:
    targets = {reference.target.kind or reference.target.local or "file" for _, reference in NAMED}
    assert {Kind.LAWS, Kind.DOCUMENTS, Kind.PLACES, Kind.BASE, "steps", "materials", "forms", "file"} <= targets


@settings(deadline=None, max_examples=60)
@given(named=st.sampled_from(NAMED), tail=st.text("qxz", min_size=1, max_size=4))
def test_an_id_that_nobody_has_is_found_once_where_it_stands(named: tuple[str, Reference], tail: str) -> None:
    file, reference = named
    other = f"{reference.id}-{tail}"
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder) / "catalogue"
        shutil.copytree(CLEAN, root)
        changed = with_other_id(DATA[file], reference.path, other)
        (root / file).write_text(json.dumps(changed, ensure_ascii=False, indent=1), "utf-8")
        findings = [finding for finding in check(root, processes=1).findings if finding.code != "REF005"]
        lines = (root / file).read_text("utf-8").splitlines()
    missed = [finding for finding in findings if finding.code in {"REF001", "REF002", "REF004", "REF008"}]
    assert [(finding.place.file, finding.path) for finding in missed] == [(file, reference.path)]
    assert other in lines[missed[0].place.line - 1]


def test_no_reference_of_the_example_city_is_found_wanting() -> None:
    codes = {finding.code for finding in check(CITY, processes=1).findings}
    assert not {code for code in codes if code.startswith(("COD", "ITM", "REF"))} - {"REF005"}
