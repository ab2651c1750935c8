"""Fixes are made where they settle what they are for, and refused where they do not or do harm."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from catalog.check.engine import check
from catalog.check.fixing import Mended, mend
from catalog.check.terms import Terms
from catalog.findings.finding import Finding

CLEAN = Path(__file__).parents[2] / "cases" / "_catalogue"
BASE = "bases/registration.yaml"
ITEM = "items/civil/civil--registration.yaml"
AUTHORITIES = "registers/authorities.yaml"
ALONE = Terms(processes=1)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    shutil.copytree(CLEAN, tmp_path / "catalogue")
    return tmp_path / "catalogue"


@pytest.fixture
def text(root: Path) -> Callable[[str], str]:
    return lambda file: (root / file).read_bytes().decode()


def change(root: Path, file: str, old: str, new: str) -> None:
    text = (root / file).read_bytes().decode()
    assert old in text
    (root / file).write_bytes(text.replace(old, new, 1).encode())


def everything(_finding: Finding) -> bool:
    return True


def safe(finding: Finding) -> bool:
    return finding.fix is not None and finding.fix.is_safe


def texts_of(mended: Mended) -> dict[str, str | None]:
    return {revision.file: revision.after for revision in mended.changes.revisions}


def test_a_clean_catalogue_stays_as_it_is(root: Path) -> None:
    mended = mend(root, everything, ALONE)
    assert (mended.changes.files, mended.count, mended.unmended) == ((), 0, ())


def test_several_mistakes_of_several_files_are_mended_and_nothing_beside(root: Path, text) -> None:
    before = {file: text(file) for file in (BASE, ITEM, AUTHORITIES)}
    change(root, BASE, "after: [accept]", "after: [acept]")
    change(root, ITEM, "authority: civil", "athority: civil")
    change(root, AUTHORITIES, "YL", "yl")
    mended = mend(root, everything, ALONE)
    assert texts_of(mended) == before
    assert mended.unmended == ()
    assert not mended.changes.save(root)
    assert check(root, 1).findings == ()


def test_guesses_are_left_where_only_what_is_certain_is_wanted(root: Path) -> None:
    change(root, BASE, "after: [accept]", "after: [acept]")
    change(root, AUTHORITIES, "YL", "yl")
    assert mend(root, safe, ALONE).changes.files == (AUTHORITIES,)


def test_what_one_mistake_hides_is_mended_after_it(root: Path, text) -> None:
    before = text(ITEM)
    change(root, ITEM, "authority: civil", "authority： civil")
    change(root, ITEM, "base: registration", "bsae: registration")
    (root / ITEM).write_bytes(b"\xef\xbb\xbf" + (root / ITEM).read_bytes().replace(b"\n", b"\r\n", 1))
    mended = mend(root, everything, ALONE)
    assert texts_of(mended) == {ITEM: before}
    assert mended.count == 4


def test_a_fix_that_brings_an_error_is_refused_and_told(root: Path) -> None:
    change(root, ITEM, "authority: civil", "authority: civil\nversoin: two")
    mended = mend(root, everything, ALONE)
    assert not mended.changes
    [unmended] = mended.unmended
    assert unmended.finding.code == "SCH001"
    assert "SCH003" in unmended.reason.zh


def test_of_fixes_made_together_only_the_one_to_blame_is_refused(root: Path) -> None:
    change(root, ITEM, "authority: civil", "authority: civil\nversoin: two\nplan_name: x\naliases: [甲, 乙, 丙]")
    mended = mend(root, everything, ALONE)
    assert [one.finding.path for one in mended.unmended] == [("versoin",)]
    assert 'aliases: ["甲", "乙", "丙"]' in (texts_of(mended)[ITEM] or "")
    assert "plain_name: x" in (texts_of(mended)[ITEM] or "")


def test_what_the_whole_catalogue_shows_is_mended_too(root: Path, text) -> None:
    before = text(ITEM)
    change(root, ITEM, "base: registration", "base: registratoin")
    mended = mend(root, everything, ALONE)
    assert texts_of(mended) == {ITEM: before}


def test_nothing_is_written(root: Path, text) -> None:
    change(root, AUTHORITIES, "YL", "yl")
    wrong = text(AUTHORITIES)
    assert mend(root, everything, ALONE).changes
    assert text(AUTHORITIES) == wrong


def test_a_file_that_is_no_text_is_left(root: Path) -> None:
    (root / ITEM).write_bytes("authority: civil\nname: 登记".encode("gbk"))
    assert not mend(root, everything, ALONE).changes


def test_a_comment_that_hides_a_finding_keeps_it_from_being_mended(root: Path) -> None:
    change(root, BASE, 'name: "志愿服务组织登记"', 'name: "志愿服务组织（团体)登记"  # keli: ignore[ITM006] 法定名称')
    assert not mend(root, everything, ALONE).changes
