"""Which files a catalogue has, and where it begins."""

from pathlib import PurePosixPath

import pytest

from catalog.findings.errors import NotACatalogue
from catalog.library.files import catalogue_files, closed_folders, find_root
from catalog.schema.kinds import Kind


@pytest.fixture
def root(tmp_path):
    for file in (
        "items/a/a--x.yaml",
        "items/a/.hidden.yaml",
        "items/a/deep/er.yaml",
        "items/loose.yaml",
        "items/a/a--x.yml",
        "bases/x.yaml",
        "bundles/y.yaml",
        "tests/z.yaml",
        "registers/laws.yaml",
        "registers/other.yaml",
        "files/form.pdf",
        "build/items/a/a--x.yaml",
    ):
        (tmp_path / file).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / file).write_text("a: b\n", "utf-8")
    (tmp_path / "keli.toml").write_text('name = "x"\n', "utf-8")
    return tmp_path


def test_a_catalogue_is_found_from_anywhere_within_it(root) -> None:
    for start in (root, root / "items", root / "items/a/a--x.yaml"):
        assert find_root(start) == root.resolve()


def test_where_no_catalogue_is_two_languages_say_so(tmp_path) -> None:
    with pytest.raises(NotACatalogue) as caught:
        find_root(tmp_path)
    assert "keli.toml" in caught.value.message.zh
    assert "keli init" in caught.value.hint.en


def test_files_are_told_with_their_kind_in_order(root) -> None:
    assert list(catalogue_files(root)) == [
        ("keli.toml", Kind.SETTINGS),
        ("bases/x.yaml", Kind.BASE),
        ("bundles/y.yaml", Kind.BUNDLE),
        ("items/a/a--x.yaml", Kind.ITEM),
        ("registers/laws.yaml", Kind.LAWS),
        ("tests/z.yaml", Kind.TEST),
    ]


def test_folders_that_are_links_are_not_entered(root, tmp_path_factory) -> None:
    elsewhere = tmp_path_factory.mktemp("elsewhere")
    (elsewhere / "e--x.yaml").write_text("a: b\n", "utf-8")
    (root / "items/e").symlink_to(elsewhere)
    (root / "items/loop").symlink_to(root / "items")
    assert [file for file, kind in catalogue_files(root) if kind is Kind.ITEM] == ["items/a/a--x.yaml"]


def test_folders_that_are_not_entered_are_told(root, tmp_path_factory) -> None:
    elsewhere = tmp_path_factory.mktemp("elsewhere")
    (elsewhere / "e--x.yaml").write_text("a: b\n", "utf-8")
    (root / "items/e").symlink_to(elsewhere)
    (root / "items/loop").symlink_to(root / "items")
    (root / "items/a/itself.yaml").symlink_to("itself.yaml")
    (root / "bundles").rename(root / "others")
    (root / "bundles").symlink_to(root / "others")
    assert sorted(closed_folders(root)) == ["bundles", "items/e", "items/loop"]
    assert not [file for file, kind in catalogue_files(root) if kind is Kind.BUNDLE]


def test_a_file_that_is_a_link_is_told_so_that_it_is_found_wrong(root) -> None:
    (root / "items/a/a--link.yaml").symlink_to("/etc/passwd")
    assert ("items/a/a--link.yaml", Kind.ITEM) in list(catalogue_files(root))


def test_names_of_any_letters_come_in_one_order(root) -> None:
    for name in ("𠮷", "甲", "z", "Z"):
        (root / f"bases/{name}.yaml").write_text("a: b\n", "utf-8")
    names = [PurePosixPath(file).stem for file, kind in catalogue_files(root) if kind is Kind.BASE]
    assert names == ["Z", "x", "z", "甲", "𠮷"]


def test_an_empty_folder_has_no_files(tmp_path) -> None:
    assert list(catalogue_files(tmp_path)) == []
