"""Files that are handed out run nothing and are whole; PDFs packed and locked by the real qpdf are looked into, too."""

import shutil
import subprocess
import zlib

import pytest

from catalog.storage.looking_into import Flaw, flaw

PAGE = b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] >>"
packed = pytest.mark.skipif(not shutil.which("qpdf"), reason="no qpdf")


def pdf(*objects: bytes, catalog: bytes = b"") -> bytes:
    """Write a small PDF: a catalogue, a tree of one page, and what else is given, from object 4 on."""
    tree = b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>"
    parts, places, found = (
        [b"<< /Type /Catalog /Pages 2 0 R " + catalog + b" >>", tree, PAGE, *objects],
        [],
        b"%PDF-1.7\n",
    )
    for number, part in enumerate(parts, 1):
        places.append(len(found))
        found += b"%d 0 obj\n%s\nendobj\n" % (number, part)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    head = b"xref\n0 %d\n0000000000 65535 f \n%s" % (len(parts) + 1, table)
    return (
        found + head + b"trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (len(parts) + 1, len(found))
    )


def by_qpdf(content: bytes, folder, *options: str) -> bytes:
    (folder / "in.pdf").write_bytes(content)
    subprocess.run(["qpdf", *options, folder / "in.pdf", folder / "out.pdf"], check=True, capture_output=True)
    return (folder / "out.pdf").read_bytes()


SCRIPT = pdf(b"<< /S /JavaScript /JS (app.alert(1)) >>", catalog=b"/OpenAction 4 0 R")
ACTIVE = {
    "script": SCRIPT,
    "name in numbers": SCRIPT.replace(b"/JavaScript", b"/J#61vaScript").replace(b"/JS ", b"/#4AS "),
    "launch": pdf(b"<< /S /Launch /F (calc.exe) >>", catalog=b"/OpenAction 4 0 R"),
    "form that is sent": pdf(b"<< /S /SubmitForm /F (https://x.example) >>"),
    "action of a page": pdf(b"<< /O 5 0 R >>", b"<< /S /Named >>", catalog=b"/AA 4 0 R"),
    "file within": pdf(catalog=b"/Names << /EmbeddedFiles 4 0 R >>"),
    "dynamic form": pdf(catalog=b"/AcroForm << /XFA 4 0 R >>"),
    "between fake streams": pdf(b"<< /A (\nstream\n) /S /JavaScript /B (\nendstream\n) >>"),
}


@pytest.mark.parametrize("content", ACTIVE.values(), ids=ACTIVE)
def test_what_runs_is_told(content: bytes) -> None:
    assert flaw(".pdf", content) is Flaw.ACTIVE


@packed
def test_what_runs_is_told_where_it_is_packed(tmp_path) -> None:
    content = by_qpdf(SCRIPT, tmp_path, "--object-streams=generate")
    assert b"/JavaScript" not in content
    assert flaw(".pdf", content) is Flaw.ACTIVE


@packed
@pytest.mark.parametrize("options", [(), ("--object-streams=generate",), ("--linearize",)])
def test_a_plain_form_is_handed_out(options, tmp_path) -> None:
    content = pdf(b"<< /Fields [] >>", catalog=b"/AcroForm 4 0 R /OpenAction [3 0 R /Fit]")
    assert flaw(".pdf", by_qpdf(content, tmp_path, *options)) is None


@packed
def test_one_that_is_locked_is_told(tmp_path) -> None:
    locked = by_qpdf(pdf(), tmp_path, "--encrypt", "a", "b", "256", "--")
    assert flaw(".pdf", locked) is Flaw.LOCKED


@pytest.mark.parametrize("content", [pdf()[:200], b"%PDF-1.7\n", pdf().replace(b"/Root", b"/Toor")])
def test_one_that_is_broken_is_told(content: bytes) -> None:
    assert flaw(".pdf", content) is Flaw.BROKEN


@pytest.mark.parametrize(
    ("head", "text"),
    [
        (b"/Type /ObjStm /Filter /FlateDecode", zlib.compress(b" " * 2**27)),
        (b"/Type /ObjStm /Filter /FlateDecode", b"no deflated text"),
        (b"/Type /ObjStm /Filter [/ASCIIHexDecode]", b"3C3C"),
    ],
)
def test_objects_that_cannot_be_looked_into_are_told(head: bytes, text: bytes) -> None:
    stream = b"<< %s /Length %d >>\nstream\n%s\nendstream" % (head, len(text), text)
    assert flaw(".pdf", pdf(stream)) is Flaw.HIDDEN


@pytest.mark.parametrize(
    ("suffix", "content", "told"),
    [
        (".docx", b"PK\x03\x04 word/vbaProject.bin", Flaw.ACTIVE),
        (".docx", b"PK\x03\x04 word/document.xml", None),
        (".docx", b"%PDF-1.7", Flaw.OTHER),
        (".svg", b"<svg onload='x'/>", Flaw.OTHER),
        (".svg", b"<svg/>", None),
    ],
)
def test_other_files_are_what_they_say_and_run_nothing(suffix, content, told) -> None:
    assert flaw(suffix, content) is told
