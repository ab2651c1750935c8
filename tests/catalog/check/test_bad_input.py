"""Whatever is wrong with files, a check tells of it and goes on with the others."""

import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from catalog.check import examining
from catalog.check.cache import Cache
from catalog.check.engine import Report, check, check_on
from catalog.check.terms import Terms
from catalog.findings.errors import NotACatalogue
from catalog.library.files import find_root
from catalog.storage.caps import BYTES

CLEAN = Path(__file__).parents[2] / "cases" / "_catalogue"
ITEM = "items/civil/civil--registration.yaml"
NOBODY = 65534
OTHER = "items/civil/civil--again.yaml"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    shutil.copytree(CLEAN, tmp_path / "catalogue")
    return tmp_path / "catalogue"


def codes(report: Report, file: str) -> set[str]:
    return {finding.code for finding in report.findings if finding.place.file == file}


def wrong_elsewhere(root: Path) -> None:
    """Make a mistake in another item, which is to be found all the same."""
    text = (CLEAN / ITEM).read_text("utf-8")
    (root / OTHER).write_text(text.replace("civil--reg", "civil-reg"), "utf-8")


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "YML018"),
        (b"# nothing yet\n", "YML018"),
        (b"\xff\xfe\x00", "YML001"),
        (b'schema: keli/item@1\nid: civil--registration\nname: "half wri', "YML015"),
        (b"- " * 70 + b"x\n", "YML009"),
        (b"x: " + b"y" * BYTES + b"\n", "YML009"),
    ],
    ids=["empty", "comments alone", "no text", "half written", "deep", "enormous"],
)
def test_a_bad_file_is_told_and_the_rest_still_checked(root: Path, content: bytes, code: str) -> None:
    (root / ITEM).write_bytes(content)
    wrong_elsewhere(root)
    report = check(root, 1)
    assert code in codes(report, ITEM)
    assert codes(report, OTHER)


@pytest.mark.parametrize("kind", ["folder", "link", "pipe"])
def test_what_is_no_regular_file_is_told(root: Path, kind: str) -> None:
    (root / ITEM).unlink()
    if kind == "link":
        (root / ITEM).symlink_to("/etc/passwd")
    elif kind == "pipe":
        os.mkfifo(root / ITEM)
    else:
        (root / ITEM).mkdir()
        (root / ITEM / "x.yaml").write_text("x: 1\n")
    wrong_elsewhere(root)
    report = check(root, 1)
    assert codes(report, OTHER)
    assert codes(report, ITEM) == {"YML017"}


@pytest.fixture
def open_root(root: Path) -> Iterator[Path]:
    """The catalogue where anybody may come, so that root may try it as somebody else."""
    with tempfile.TemporaryDirectory() as folder:
        Path(folder).chmod(0o755)
        shutil.copytree(root, Path(folder) / "catalogue")
        wrong_elsewhere(Path(folder) / "catalogue")
        check(Path(folder) / "catalogue", 1)  # what keli itself reads may lie where nobody else may look
        yield Path(folder) / "catalogue"


@contextmanager
def as_nobody() -> Iterator[None]:
    """Be somebody who may not read everything."""
    was_root = os.geteuid() == 0
    if was_root:
        os.seteuid(NOBODY)
    try:
        yield
    finally:
        if was_root:
            os.seteuid(0)


@pytest.mark.skipif(os.name == "nt", reason="files have no modes")
@pytest.mark.parametrize("file", [ITEM, "bases/registration.yaml", "registers/laws.yaml", "keli.toml"])
def test_an_unreadable_file_is_told_and_the_rest_still_checked(open_root: Path, file: str) -> None:
    (open_root / file).chmod(0)
    with as_nobody():
        report = check(open_root, 1)
    assert codes(report, file) == {"YML017"}
    assert codes(report, OTHER)


@pytest.mark.skipif(os.name == "nt", reason="folders have no modes")
def test_a_folder_that_may_not_be_listed_is_told(open_root: Path) -> None:
    (open_root / "items" / "civil").chmod(0)
    with as_nobody():
        report = check(open_root, 1)
    (open_root / "items" / "civil").chmod(0o755)
    assert codes(report, "items/civil") == {"YML017"}


@pytest.mark.parametrize("kept", [False, True], ids=["alone", "with a cache"])
def test_a_file_that_goes_during_the_run_is_told(root: Path, tmp_path: Path, monkeypatch, kept: bool) -> None:
    wrong_elsewhere(root)
    real = examining.examine

    def examine_and_delete(document, *rest):
        (root / ITEM).unlink(missing_ok=True)
        return real(document, *rest)

    monkeypatch.setattr(examining, "examine", examine_and_delete)
    cache = Cache.of(root, tmp_path / "cache", by_content=False) if kept else None
    report = check_on(root, Terms(processes=1, cache=cache))
    assert codes(report, ITEM) == {"YML017"}
    assert codes(report, OTHER)
    assert cache is None or not cache.path.exists()


def test_a_folder_without_settings_is_no_catalogue(root: Path) -> None:
    (root / "keli.toml").unlink()
    with pytest.raises(NotACatalogue):
        find_root(root)
    assert check(root, 1).findings == ()


@pytest.mark.parametrize("text", ["", "name = ", "[rules]\nITM001 = 1\n", 'rules = "x"\nunified = 3\nwords = []\n'])
def test_bad_settings_are_told_and_the_rest_still_checked(root: Path, text: str) -> None:
    (root / "keli.toml").write_text(text)
    wrong_elsewhere(root)
    report = check(root, 1)
    assert codes(report, "keli.toml")
    assert codes(report, OTHER)


def test_entries_of_registers_that_name_each_other_in_a_circle_end(root: Path) -> None:
    authorities = root / "registers/authorities.yaml"
    authorities.write_text(authorities.read_text("utf-8").replace("- id: civil\n", "- id: civil\n  parent: civil\n"))
    catalogue = root / "registers/catalogue.yaml"
    text = catalogue.read_text("utf-8")
    catalogue.write_text(text.replace('code: "', 'main_code: "990711001000"\n  code: "', 1), "utf-8")
    assert check(root, 1).files


def test_items_that_replace_each_other_and_bases_that_name_bases_end(root: Path) -> None:
    wrong_elsewhere(root)
    for file, other in ((ITEM, "civil--again"), (OTHER, "civil--registration")):
        (root / file).write_text((root / file).read_text("utf-8") + f"replaced_by: {other}\nbase: registration\n")
    base = root / "bases/registration.yaml"
    base.write_text(base.read_text("utf-8") + "base: registration\n", "utf-8")
    assert codes(check(root, 1), ITEM)


def test_ten_thousand_findings_of_one_file_are_told_each(root: Path) -> None:
    rows = "".join(f"  - {{id: c{number}, txet: x}}\n" for number in range(10_000))
    text = (root / ITEM).read_text("utf-8")
    (root / ITEM).write_text(f"{text}conditions:\n{rows}", "utf-8")
    report = check(root, 1)
    assert sum(finding.place.file == ITEM for finding in report.findings) >= 10_000
