"""Files that come into a catalogue: what they say they are, and over no other."""

import os
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest

from catalog.findings.errors import KeliError
from catalog.storage.attaching import attach, content_to_attach
from catalog.storage.caps import ATTACHED

FORM = Path(__file__).parents[2] / "cases" / "_catalogue" / "files" / "application.pdf"
DOCUMENT = BytesIO()
with ZipFile(DOCUMENT, "w") as archive:
    archive.writestr("word/document.xml", "<d/>")
GOOD = {
    "a.pdf": FORM.read_bytes(),
    "a.PNG": b"\x89PNG\r\n\x1a\n...",
    "a.jpeg": b"\xff\xd8\xff\xe0",
    "a.docx": DOCUMENT.getvalue(),
    "a.doc": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
    "a.svg": b'<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>',
}
BAD = {
    "a.exe": b"MZ",
    "a.html": b"<html>",
    "a.docm": DOCUMENT.getvalue(),
    "b.docx": b"PK\x03\x04...",
    "a": b"%PDF-",
    ".pdf": FORM.read_bytes(),
    "a.pdf": b"MZ%PDF-",
    "a.png": b"",
    "a.svg": b"<svg><SCRIPT>alert(1)</SCRIPT></svg>",
    "b.svg": b'<!DOCTYPE svg [<!ENTITY a "b">]><svg>&a;</svg>',
    "c.svg": b"text",
    "d.svg": b'<svg onload="x()"/>',
}


@pytest.mark.parametrize("name", GOOD)
def test_forms_and_pictures_are_read(name, tmp_path) -> None:
    (tmp_path / name).write_bytes(GOOD[name])
    assert content_to_attach(tmp_path / name) == GOOD[name]


@pytest.mark.parametrize("name", BAD)
def test_what_is_something_else_is_refused(name, tmp_path) -> None:
    (tmp_path / name).write_bytes(BAD[name])
    with pytest.raises(KeliError) as caught:
        content_to_attach(tmp_path / name)
    assert name in caught.value.message.zh


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no pipes among files here")
def test_a_pipe_is_refused_and_not_waited_for(tmp_path) -> None:
    os.mkfifo(tmp_path / "a.pdf")
    with pytest.raises(KeliError, match="not a regular file"):
        content_to_attach(tmp_path / "a.pdf")


def test_what_is_too_large_is_refused(tmp_path) -> None:
    with (tmp_path / "a.pdf").open("wb") as opened:
        opened.write(b"%PDF-")
        opened.truncate(ATTACHED + 1)
    with pytest.raises(KeliError) as caught:
        content_to_attach(tmp_path / "a.pdf")
    assert "20 MB" in caught.value.message.en


def test_what_is_not_there_is_refused(tmp_path) -> None:
    with pytest.raises(KeliError):
        content_to_attach(tmp_path / "a.pdf")


def test_a_file_is_written_and_gives_what_stood_there(tmp_path) -> None:
    assert attach(tmp_path, "files/new/a.pdf", b"1") is None
    assert attach(tmp_path, "files/new/a.pdf", b"1") == b"1"
    with pytest.raises(KeliError):
        attach(tmp_path, "files/new/a.pdf", b"2")
    assert attach(tmp_path, "files/new/a.pdf", b"2", replace=True) == b"1"
    assert (tmp_path / "files/new/a.pdf").read_bytes() == b"2"


@pytest.mark.parametrize("file", ["../a.pdf", "/etc/a.pdf", "files/../../a.pdf", "files/link/a.pdf"])
def test_nothing_is_written_outside_the_catalogue(file, tmp_path) -> None:
    root = tmp_path / "root"
    (root / "files").mkdir(parents=True)
    (root / "files/link").symlink_to(tmp_path)
    with pytest.raises(KeliError):
        attach(root, file, b"x", replace=True)
    assert [path.name for path in tmp_path.iterdir()] == ["root"]
