"""Every code has a case in which it is found and one in which it is not; a case is a folder.

The files of a case are laid over the small clean catalogue in `_catalogue`. `expected.txt`
beside bad files has a line for each finding: place, code and message. `--update-goldens` writes it: read it then.
"""

import re
import shutil
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from catalog.check.engine import check
from catalog.findings.errors import PatchRefused
from catalog.findings.finding import Finding
from catalog.findings.messages import codes, explanation
from catalog.findings.severity import Severity
from catalog.findings.words import Language
from catalog.schema.fields import field_at
from catalog.schema.kinds import Kind
from catalog.schema.validate import violations
from catalog.storage.patching.fixing import fixed
from catalog.storage.reader import read

CASES = Path(__file__).parent
CLEAN = CASES / "_catalogue"
EXPECTED = "expected.txt"
FOLDERS = sorted(folder for folder in CASES.iterdir() if re.fullmatch(r"[A-Z]{3}\d{3}", folder.name))
KEPT = sorted(path for folder in FOLDERS for path in folder.glob("ok*"))
BROKEN = sorted(path for folder in FOLDERS for path in folder.glob("bad*"))
SLOT = re.compile(r"\{\w+\}")


def lay(case: Path, root: Path) -> Path:
    """Make the catalogue of a case."""
    shutil.copytree(CLEAN, root)
    shutil.copytree(case, root, dirs_exist_ok=True, symlinks=True, ignore=lambda *_: [EXPECTED])
    return root


@cache  # several tests look at the same findings
def findings_of(case: Path) -> tuple[Finding, ...]:
    """Check a case in a folder of its own."""
    with TemporaryDirectory() as folder:
        return check(lay(case, Path(folder) / "catalogue"), processes=1).findings


def name_of(case: Path) -> str:
    return f"{case.parent.name}-{case.name}"


def told(findings: tuple[Finding, ...]) -> str:
    lines = (f"{finding.place} {finding.code} {finding.message.zh}" for finding in findings)
    return "".join(f"{line}\n" for line in lines)


def test_the_catalogue_under_every_case_is_clean() -> None:
    assert told(check(CLEAN, processes=1).findings) == ""


@pytest.mark.parametrize("case", BROKEN, ids=name_of)
def test_a_bad_case_gives_exactly_what_is_expected(case: Path, request) -> None:
    if request.config.getoption("--update-goldens"):
        (case / EXPECTED).write_text(told(findings_of(case)), "utf-8")
    expected = (case / EXPECTED).read_text("utf-8")
    assert told(findings_of(case)) == expected
    assert f" {case.parent.name} " in expected


@pytest.mark.parametrize("case", KEPT, ids=name_of)
def test_a_good_case_gives_nothing_of_its_code(case: Path) -> None:
    found = findings_of(case)
    assert told(tuple(finding for finding in found if finding.code == case.parent.name)) == ""


@pytest.mark.parametrize("case", BROKEN, ids=name_of)
def test_words_are_whole_in_both_languages_and_fixes_as_they_are_explained(case: Path) -> None:
    for finding in findings_of(case):
        assert fix_of(finding) in ("", explanation(finding.code).fix)
        for language in Language:
            for words in (finding.message, finding.hint, finding.label):
                assert not SLOT.search(words.in_language(language))
            assert finding.message.in_language(language)


@pytest.mark.parametrize("case", BROKEN, ids=name_of)
def test_a_fix_settles_its_finding(case: Path, tmp_path: Path) -> None:
    for number, finding in enumerate(found for found in findings_of(case) if found.fix is not None):
        root = lay(case, tmp_path / str(number))
        if (new := after(root, finding)) is not None:
            (root / finding.place.file).write_bytes(new.encode())
            left = check(root, processes=1).findings
            assert (finding.code, finding.path) not in {(other.code, other.path) for other in left}


def fix_of(finding: Finding) -> str:
    return "" if finding.fix is None else "safe" if finding.fix.is_safe else "guess"


@pytest.mark.parametrize("code", [code for code in codes() if explanation(code).fix])
def test_a_fix_that_is_explained_is_brought(code: str) -> None:
    cases = [case for case in BROKEN if case.parent.name == code]
    found = [one for case in cases for one in findings_of(case) if one.code == code]
    assert explanation(code).fix in map(fix_of, found)


def after(root: Path, finding: Finding) -> str | None:
    """Give the text of a file with a finding's fix; None where the file has a mistake that comes first."""
    text = (root / finding.place.file).read_bytes().decode()
    try:
        return fixed(text, finding.fix)
    except PatchRefused:
        grave = [found for found in read(text.encode(), "").findings if found.severity is Severity.ERROR]
        assert grave
        return None


@cache
def codes_with(kind: str) -> frozenset[str]:
    return frozenset(folder.name for folder in FOLDERS if any(folder.glob(f"{kind}*")))


@pytest.mark.parametrize("code", codes())
def test_every_code_has_good_and_bad_cases(code: str) -> None:
    assert code in codes_with("ok")
    assert code in codes_with("bad")


@pytest.mark.parametrize("code", codes())
def test_every_code_is_explained_by_examples(code: str) -> None:
    said = explanation(code)
    assert said.bad.strip()
    assert said.good.strip()
    assert said.bad != said.good


@pytest.mark.parametrize("code", codes())
def test_what_an_example_calls_right_is_so_by_the_standard(code: str) -> None:
    right = read(explanation(code).good.encode(), "example.yaml").data
    of_an_item = isinstance(right, dict) and all(field_at(Kind.ITEM, (key,)) for key in right)
    assert not of_an_item or not violations(Kind.ITEM, {"schema": "keli/item@1", "id": "a--b", **right})
