"""The rules find what is wrong in real guides, and nothing else in them.

Each folder restates facts of a published guide as a small item, laid over a small clean catalogue. A comment
behind a line names what is to be found there.
"""

import re
import shutil
from pathlib import Path

import pytest

from catalog.check.engine import check

CLEAN = Path(__file__).parents[1] / "cases" / "_catalogue"
GUIDES = Path(__file__).parent / "guides"
SHARED = GUIDES / "_shared"
NAMED = re.compile(r"# ((?:[A-Z]{3}\d{3} ?)+)$")


def expected(guide: Path) -> set[tuple[str, int, str]]:
    return {
        (str(file.relative_to(guide)), number, code)
        for file in guide.rglob("*.yaml")
        for number, line in enumerate(file.read_text("utf-8").splitlines(), 1)
        if (named := NAMED.search(line))
        for code in named[1].split()
    }


def found(guide: Path, root: Path) -> set[tuple[str, int, str]]:
    for layer in (CLEAN, SHARED, guide):
        shutil.copytree(layer, root, dirs_exist_ok=True)
    findings = check(root, processes=1).findings
    return {(finding.place.file, finding.place.line, finding.code) for finding in findings}


@pytest.mark.parametrize("guide", sorted(GUIDES.glob("[0-9]*")), ids=lambda guide: guide.name)
def test_what_is_wrong_in_a_real_guide_is_found(guide, tmp_path) -> None:
    assert found(guide, tmp_path) == expected(guide)
