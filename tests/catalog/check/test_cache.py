"""What is kept between runs spares work and never changes a verdict."""

import datetime as dt
import json
import os
import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from catalog.check import examining
from catalog.check.cache import Cache
from catalog.check.engine import Report, check, check_on
from catalog.check.terms import Terms
from catalog.check.verdicts import finding_data, finding_of

CASES = Path(__file__).parents[2] / "cases"
CLEAN = CASES / "_catalogue"
BASE = "bases/registration.yaml"
ITEM = "items/civil/civil--registration.yaml"
LAWS = "registers/laws.yaml"
DAY = dt.date(2026, 3, 1)
DAMAGE: dict[str, Callable[[Path], object]] = {
    "no database": lambda path: path.write_bytes(b"no database at all " * 100),
    "cut off": lambda path: path.write_bytes(path.read_bytes()[:5000]),
    "no JSON": lambda path: sql(path, "UPDATE sheets SET findings = '{'"),
    "another shape": lambda path: sql(path, "UPDATE sheets SET findings = '[{}]'"),
    "no table": lambda path: sql(path, "DROP TABLE wholes"),
}


@pytest.fixture
def root(tmp_path: Path) -> Path:
    shutil.copytree(CLEAN, tmp_path / "catalogue")
    return tmp_path / "catalogue"


@pytest.fixture(params=[False, True], ids=["stamps", "content"])
def cache(request, root: Path, tmp_path: Path) -> Cache:
    return Cache.of(root, tmp_path / "cache", by_content=request.param)


@pytest.fixture
def examined(monkeypatch) -> list[str]:
    """Give the files that are examined, as they are."""
    files: list[str] = []
    real = examining.examine

    def watched(document, kind, library):
        files.append(document.file)
        return real(document, kind, library)

    monkeypatch.setattr(examining, "examine", watched)
    return files


def run(root: Path, cache: Cache, day: dt.date = DAY) -> Report:
    report = check_on(root, Terms(processes=1, cache=cache, today=day))
    assert report == check(root, 1, today=day)
    return report


def change(root: Path, file: str, old: str, new: str) -> None:
    text = (root / file).read_text("utf-8")
    assert old in text
    (root / file).write_text(text.replace(old, new, 1), "utf-8")


def sql(path: Path, statement: str) -> None:
    with closing(sqlite3.connect(path)) as database, database:
        database.execute(statement)


def examined_with(root: Path, cache: Cache, examined: list[str], day: dt.date = DAY) -> set[str]:
    examined.clear()
    check_on(root, Terms(processes=1, cache=cache, today=day))
    return set(examined)


def test_nothing_is_examined_where_nothing_has_changed(root, cache, examined) -> None:
    change(root, BASE, "after: [accept]", "after: [acept]")
    first = run(root, cache)
    assert first.findings
    assert examined_with(root, cache, examined) == set()
    assert run(root, cache) == first


def test_only_what_has_changed_is_examined(root, cache, examined) -> None:
    run(root, cache)
    change(root, ITEM, "authority: civil", "authority: cvil")
    assert examined_with(root, cache, examined) == {ITEM}
    assert run(root, cache).findings


def test_a_base_is_examined_with_its_items(root, cache, examined) -> None:
    run(root, cache)
    change(root, BASE, 'name: "志愿服务组织登记"', 'name: "志愿服务组织（登记)"')
    assert examined_with(root, cache, examined) == {BASE, ITEM}


def test_a_register_is_examined_with_everything(root, cache, examined) -> None:
    run(root, cache)
    (root / LAWS).write_text((root / LAWS).read_text("utf-8") + "# note\n", "utf-8")
    assert {BASE, ITEM, LAWS} <= examined_with(root, cache, examined)


def test_settings_change_verdicts(root, cache) -> None:
    change(root, BASE, "after: [accept]", "after: [acept]")
    assert run(root, cache).findings
    with (root / "keli.toml").open("a") as settings:
        settings.write('\n[rules.REF002]\nseverity = "off"\n')
    run(root, cache)


def test_a_file_that_data_name_is_missed_when_it_goes(root, cache) -> None:
    run(root, cache)
    content = (root / "files/application.pdf").read_bytes()
    (root / "files/application.pdf").unlink()
    assert "REF008" in {finding.code for finding in run(root, cache).findings}
    (root / "files/application.pdf").write_bytes(content)
    assert run(root, cache).findings == ()


@pytest.mark.parametrize("by_content", [False, True])
def test_a_file_that_data_name_is_looked_into_anew_when_it_changes(root, tmp_path, by_content) -> None:
    cache = Cache.of(root, tmp_path / "cache", by_content=by_content)
    run(root, cache)
    content = (root / "files/application.pdf").read_bytes()
    (root / "files/application.pdf").write_bytes(content.replace(b"/Type /Page ", b"/AA/Type/Page "))
    assert {finding.code for finding in run(root, cache).findings} == {"REF010"}
    (root / "files/application.pdf").write_bytes(content)
    assert run(root, cache).findings == ()


def test_a_file_that_comes_or_goes_is_noticed(root, cache) -> None:
    run(root, cache)
    shutil.copy(root / ITEM, root / "items/civil/civil--again.yaml")
    assert run(root, cache).findings
    (root / "items/civil/civil--again.yaml").unlink()
    assert run(root, cache).findings == ()


def test_a_verdict_holds_for_its_day_where_a_rule_goes_by_it(root, cache, examined) -> None:
    run(root, cache)
    assert examined_with(root, cache, examined, DAY + dt.timedelta(days=1))


def test_content_decides_where_a_stamp_can_be_made_up(root, tmp_path) -> None:
    cache = Cache.of(root, tmp_path / "cache", by_content=True)
    run(root, cache)
    status = (root / ITEM).stat()
    change(root, ITEM, "authority: civil", "authority: civic")
    os.utime(root / ITEM, ns=(status.st_atime_ns, status.st_mtime_ns))
    assert run(root, cache).findings


def test_a_file_written_anew_with_its_text_is_not_examined(root, cache, examined) -> None:
    run(root, cache)
    (root / ITEM).write_bytes((root / ITEM).read_bytes())
    assert examined_with(root, cache, examined) == set()


@pytest.mark.parametrize("damage", DAMAGE.values(), ids=DAMAGE)
def test_a_broken_cache_is_told_and_changes_nothing(root, cache, damage) -> None:
    change(root, BASE, "after: [accept]", "after: [acept]")
    first = run(root, cache)
    damage(cache.path)
    assert run(root, cache) == first
    assert cache.notes
    assert run(root, cache) == first


def test_what_others_may_write_is_not_read(root, cache) -> None:
    run(root, cache)
    sql(cache.path, "UPDATE wholes SET files = 9")
    cache.path.chmod(0o666)
    assert run(root, cache).files != 9
    assert [note for note in cache.notes if str(cache.path) in note.zh]
    assert cache.path.stat().st_mode & 0o777 == 0o600


def test_another_edition_is_made_anew(root, cache, examined) -> None:
    run(root, cache)
    sql(cache.path, "PRAGMA user_version = 99")
    assert examined_with(root, cache, examined)
    assert examined_with(root, cache, examined) == set()


def test_a_locked_cache_is_told_and_changes_nothing(root, cache) -> None:
    run(root, cache)
    with closing(sqlite3.connect(cache.path, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        run(root, cache)
    assert cache.notes


def test_a_folder_that_cannot_be_written_is_told(root, tmp_path) -> None:
    (tmp_path / "file").write_text("no folder")
    cache = Cache.of(root, tmp_path / "file", by_content=False)
    run(root, cache)
    assert cache.notes


def test_a_cache_is_for_its_user_alone(root, cache) -> None:
    run(root, cache)
    assert cache.path.stat().st_mode & 0o777 == 0o600


def test_nothing_is_kept_of_a_file_that_changed_meanwhile(root, cache, monkeypatch) -> None:
    real = examining.examine

    def slow(document, kind, library):
        outcome = real(document, kind, library)
        if document.file == ITEM:
            change(root, ITEM, "authority: civil", "authority: cvil")
        return outcome

    with monkeypatch.context() as patched:
        patched.setattr(examining, "examine", slow)
        check_on(root, Terms(processes=1, cache=cache, today=DAY))
    assert run(root, cache).findings


CASE_FOLDERS = {folder.parent.name[:3]: folder for folder in sorted(CASES.glob("[A-Z]*/bad*"))}.values()
"""One a family."""


@pytest.mark.parametrize("case", CASE_FOLDERS, ids=lambda case: f"{case.parent.name}-{case.name}")
def test_findings_come_back_from_json_as_they_went_in(case: Path, tmp_path: Path) -> None:
    root = tmp_path / "catalogue"
    shutil.copytree(CLEAN, root)
    shutil.copytree(case, root, dirs_exist_ok=True, symlinks=True)
    cache = Cache.of(root, tmp_path / "cache", by_content=True)
    first = check_on(root, Terms(processes=1, cache=cache))
    assert check_on(root, Terms(processes=1, cache=cache)) == first
    if cache.path.exists():
        sql(cache.path, "DELETE FROM wholes")
    assert check_on(root, Terms(processes=1, cache=cache)) == first


@given(
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.text(),
        lambda inner: st.lists(inner, max_size=9) | st.dictionaries(st.text(), inner, max_size=3),
    )
)
def test_what_is_no_finding_is_refused_or_is_one(data: object) -> None:
    try:
        found = finding_of(data)
    except (KeyError, TypeError, ValueError, AttributeError):
        return
    assert finding_of(json.loads(json.dumps(finding_data(found)))) == found
