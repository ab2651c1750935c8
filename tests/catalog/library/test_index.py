"""The index says of every file what it says itself, whatever was kept from earlier runs."""

import json
import os
import shutil
import sqlite3
import stat
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from catalog.library import skim as skimming
from catalog.library.entry import Entry
from catalog.library.files import catalogue_files
from catalog.library.find import find
from catalog.library.index import Index, names_only, open_index
from catalog.library.index_cache import IndexCache
from catalog.library.skim import skim
from catalog.schema.kinds import Kind
from catalog.storage.reader import read
from catalog.storage.store import load, save

CITY = Path(__file__).parents[3] / "examples" / "city"
FILE = "items/a/a--x.yaml"


@pytest.fixture
def cache(tmp_path) -> Path:
    return tmp_path / "cache"


@pytest.fixture
def root(tmp_path) -> Path:
    return shutil.copytree(CITY, tmp_path / "city", ignore=shutil.ignore_patterns("files", ".keli"))


def by_id(index: Index) -> dict[str, Entry]:
    return {entry.id: entry for entry in index.entries if entry.kind is Kind.ITEM}


def path_of(root: Path, cache: Path) -> Path:
    return IndexCache.of(root, cache).path


def test_an_item_has_the_names_of_its_base(root, cache) -> None:
    entry = by_id(open_index(root, cache))["nanhu-amr--food-business-new"]
    assert entry.name == "食品（含保健食品）经营许可新办"
    assert "餐饮许可证" in entry.others


def test_registers_and_bundles_are_in_it(root, cache) -> None:
    index = open_index(root, cache)
    kinds = {hit.entry.kind for query in ("身份证", "一件事", "食品安全法") for hit in find(index, query)}
    assert {Kind.ITEM, Kind.BUNDLE, Kind.DOCUMENTS, Kind.LAWS} <= kinds


def test_names_of_files_are_there_at_once() -> None:
    index = names_only(dict(catalogue_files(CITY)))
    assert [hit.entry.id for hit in find(index, "marriage")] == ["qingshi-civil--marriage-registration"]


def test_a_second_run_reads_no_file_that_did_not_change(root, cache, monkeypatch) -> None:
    first = open_index(root, cache)
    read_again = []
    real = skimming.regular_bytes
    monkeypatch.setattr(skimming, "regular_bytes", lambda path: read_again.append(str(path)) or real(path))
    assert open_index(root, cache).entries == first.entries
    assert read_again == []
    (file,) = root.glob("items/*/qingshi-civil--marriage-registration.yaml")
    file.write_text(file.read_text("utf-8").replace("内地居民结婚登记", "内地居民再婚登记"), "utf-8")
    assert by_id(open_index(root, cache))[file.stem].name == "内地居民再婚登记"
    assert read_again == [str(file)]


def test_what_was_saved_or_deleted_is_seen_at_once(root, cache) -> None:
    open_index(root, cache)
    saved = save(root, FILE, 'id: a--x\nname: "甲"\n', None)
    assert by_id(open_index(root, cache))["a--x"].name == "甲"
    save(root, FILE, 'id: a--x\nname: "乙"\n', saved.hash)  # of the same size, perhaps in the same tick of the clock
    assert by_id(open_index(root, cache))["a--x"].name == "乙"
    (root / FILE).unlink()
    assert "a--x" not in by_id(open_index(root, cache))


@pytest.mark.skipif(os.name == "nt", reason="Windows has other rights")
def test_the_cache_is_for_this_user_only(root, cache) -> None:
    open_index(root, cache)
    path = path_of(root, cache)
    assert [stat.S_IMODE(one.stat().st_mode) for one in (path, path.parent)] == [0o600, 0o700]


@pytest.mark.parametrize("junk", [b"", b"junk", b"SQLite format 3\0" + b"\0" * 200])
def test_a_broken_cache_is_as_good_as_none(root, cache, junk) -> None:
    first = open_index(root, cache)
    path_of(root, cache).write_bytes(junk)
    assert open_index(root, cache).entries == first.entries
    assert open_index(root, cache).entries == first.entries


OTHER_CONTENTS = {
    "torn": "{",
    "a number": "[1]",
    "too short": '[["item"]]',
    "no such kind": '[["no such kind", "", "", [], [], [], "", ""]]',
    "nothing": "null",
    "a name that is none": '[["item", "a", "", [1], [], [], "", ""]]',
    "an id that is none": '[["item", {}, "", [], [], [], "", ""]]',
    "too deep": "[" * 100_000 + "]" * 100_000,
}


@pytest.mark.parametrize("entries", OTHER_CONTENTS.values(), ids=OTHER_CONTENTS)
def test_a_cache_with_other_contents_is_as_good_as_none(root, cache, entries) -> None:
    first = open_index(root, cache)
    with sqlite3.connect(path_of(root, cache)) as database:
        database.execute("UPDATE files SET entries = ?", (entries,))
    database.close()
    assert open_index(root, cache).entries == first.entries


@pytest.mark.skipif(os.name == "nt", reason="Windows has other rights")
def test_a_cache_that_others_may_write_is_not_believed(root, cache) -> None:
    first = open_index(root, cache)
    path = path_of(root, cache)
    with sqlite3.connect(path) as database:
        database.execute("UPDATE files SET entries = '[]'")
    database.close()
    path.chmod(0o666)
    assert open_index(root, cache).entries == first.entries
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


@settings(max_examples=40)
@given(at=st.integers(0, 200_000), byte=st.integers(0, 255))
def test_a_cache_with_any_byte_wrong_stops_nothing(tmp_path_factory, at, byte) -> None:
    cache = tmp_path_factory.getbasetemp() / "spoilt"
    open_index(CITY, cache)
    path = path_of(CITY, cache)
    content = bytearray(path.read_bytes())
    content[at % len(content)] = byte
    path.write_bytes(content)
    assert isinstance(open_index(CITY, cache), Index)
    path.unlink(missing_ok=True)


def test_a_locked_cache_is_passed_over(root, cache) -> None:
    first = open_index(root, cache)
    database = sqlite3.connect(path_of(root, cache))
    database.execute("BEGIN EXCLUSIVE")
    assert open_index(root, cache).entries == first.entries
    database.rollback()
    database.close()


def test_a_cache_of_another_edition_is_made_anew(root, cache) -> None:
    first = open_index(root, cache)
    with sqlite3.connect(path_of(root, cache)) as database:
        database.execute("PRAGMA user_version = 999")
        database.execute("UPDATE files SET entries = '[]'")
    database.close()
    assert open_index(root, cache).entries == first.entries


def test_a_folder_that_cannot_be_made_stops_nothing(root, cache) -> None:
    cache.write_text("a file", "utf-8")
    assert "qingshi-police--birth-registration" in by_id(open_index(root, cache))


@pytest.mark.parametrize(
    "text",
    [
        '{id: a--x, name: "甲"}\n',
        '"id": a--x\n"name": "甲"\n',
        "? id\n: a--x\n? name\n: 甲\n",
        '---\nid: a--x\nname: "甲"\n',
        'id: a--x\r\nname: >-\r\n  甲\r\nsteps:\r\n- {id: b, name: "乙"}\r\n',
        '\ufeffid: a--x\nname:\n  {zh: "甲"}\nforms:\n  - name: "乙"\n# name: 丙\nsummary: "丁\n\n  戊"\n',
        'summary: "一\n二"\nid: a--x\nname: "甲"\n',
        "id:\ta--x\nname: 甲\n",
    ],
)
def test_skimming_reads_a_name_however_it_is_written(tmp_path, text) -> None:
    (tmp_path / "items/a").mkdir(parents=True)
    (tmp_path / FILE).write_bytes(text.encode("utf-8"))
    whole = read(text.encode("utf-8"), FILE).data
    (entry,) = skim(tmp_path, FILE, Kind.ITEM)
    if whole is not None:
        assert (entry.id, entry.name) == ("a--x", "甲")


@pytest.mark.parametrize(
    "content", [b"", b"\xff", b"- 1\n", b"id: [\n", b"id: {}\nname: 3\nkind: x\n", b"x" * 5_000_000]
)
def test_what_cannot_be_read_is_found_by_its_file(tmp_path, content) -> None:
    (tmp_path / "items/a").mkdir(parents=True)
    (tmp_path / FILE).write_bytes(content)
    (entry,) = skim(tmp_path, FILE, Kind.ITEM)
    assert (entry.id, entry.names) == ("a--x", ())


def test_skimming_says_what_reading_in_full_says() -> None:
    for file, kind in catalogue_files(CITY):
        if kind in (Kind.ITEM, Kind.BASE, Kind.BUNDLE):
            data = read((CITY / file).read_bytes(), file).data
            (entry,) = skim(CITY, file, kind)
            name = data.get("name", "")
            assert (entry.id, entry.base) == (data["id"], data.get("base", ""))
            assert list(entry.names) == ([name] if isinstance(name, str) and name else list(name and name.values()))
            assert set(json.dumps(data.get("codes", {})).split('"')) >= set(entry.codes)


def test_a_saved_file_is_skimmed_as_it_is(root, cache) -> None:
    file = "bundles/newborn.yaml"
    loaded = load(root, file)
    save(root, file, loaded.text.replace("name:", "name :", 1), loaded.hash)
    assert open_index(root, cache).entries
