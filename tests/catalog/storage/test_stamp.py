"""Stamps tell whether a file was changed; those of programs outlive links that installers make."""

import os

from catalog.storage.stamp import program_stamp, stamp


def test_a_further_link_to_a_program_changes_only_the_strict_stamp(tmp_path) -> None:
    path = tmp_path / "program.py"
    path.write_text("pass")
    before = program_stamp(str(path)), stamp(tmp_path, path.name)
    os.link(path, tmp_path / "another")
    after = program_stamp(str(path)), stamp(tmp_path, path.name)
    assert after[0] == before[0]
    assert after[1] != before[1]


def test_another_edition_of_a_program_has_another_stamp(tmp_path) -> None:
    path = tmp_path / "program.py"
    path.write_text("pass")
    before = program_stamp(str(path))
    path.write_text("pass # more")
    assert program_stamp(str(path)) != before


def test_what_is_gone_has_no_stamp(tmp_path) -> None:
    assert (program_stamp(str(tmp_path / "gone")), stamp(tmp_path, "gone")) == ("", "")
