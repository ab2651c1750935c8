"""Files on disk: regular ones only, none followed, none waited for, none too large."""

import os

import pytest

from catalog.findings.finding import Finding
from catalog.storage.caps import BYTES
from catalog.storage.reader import read_file

FILE = "items/a/b.yaml"


@pytest.fixture
def place(tmp_path):
    path = tmp_path / FILE
    path.parent.mkdir(parents=True)
    return path


def reason(tmp_path, file: str = FILE) -> str:
    document = read_file(tmp_path, file)
    (finding,) = document.findings
    assert isinstance(finding, Finding)
    assert finding.code in {"YML017", "YML009"}
    assert (document.data, document.text, finding.place.file) == (None, "", file)
    return finding.message.en


def test_a_regular_file_is_read(tmp_path, place) -> None:
    place.write_text("a: b\n", "utf-8")
    document = read_file(tmp_path, FILE)
    assert (document.file, document.data, document.findings) == (FILE, {"a": "b"}, ())


def test_what_is_not_there_is_said_to_be_missing(tmp_path) -> None:
    assert "no such file" in reason(tmp_path)
    assert "cannot be opened" in reason(tmp_path, "items/" + "x" * 300 + ".yaml")


def test_a_link_is_not_followed(tmp_path, place) -> None:
    (tmp_path / "secret.yaml").write_text("a: b\n", "utf-8")
    place.symlink_to(tmp_path / "secret.yaml")
    assert "symbolic link" in reason(tmp_path)


def test_a_link_to_itself_is_a_link(tmp_path, place) -> None:
    place.symlink_to(place)
    assert "symbolic link" in reason(tmp_path)


def test_a_folder_is_no_file(tmp_path, place) -> None:
    place.mkdir()
    assert "not a regular file" in reason(tmp_path)


def test_a_pipe_nobody_writes_to_is_not_waited_for(tmp_path, place) -> None:
    os.mkfifo(place)
    assert "not a regular file" in reason(tmp_path)


def test_a_device_is_no_file(tmp_path) -> None:
    assert "not a regular file" in reason(tmp_path, "/dev/zero")


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_what_may_not_be_read_is_said_to_be_forbidden(tmp_path, place) -> None:
    place.write_text("a: b\n", "utf-8")
    place.chmod(0)
    assert "no permission" in reason(tmp_path)


def test_a_huge_file_is_not_read(tmp_path, place) -> None:
    with place.open("wb") as stream:
        stream.truncate(100 * 1024**3)  # sparse: it takes no room
    assert "4 MiB" in reason(tmp_path)


def test_a_file_as_large_as_the_cap_is_read(tmp_path, place) -> None:
    place.write_bytes(b"a: " + b"x" * (BYTES - 3))
    assert len(read_file(tmp_path, FILE).data["a"]) == BYTES - 3


def test_a_file_that_tells_no_size_is_read_whole(tmp_path) -> None:
    document = read_file(tmp_path, "/proc/self/status")
    assert "Name:" in document.text
