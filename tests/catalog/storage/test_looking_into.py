"""Files that are handed out run nothing and are whole; PDFs packed and locked by the real qpdf are looked into, too."""

import shutil
import subprocess
import zlib
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

import pytest

from catalog.storage.flaw import Flaw
from catalog.storage.looking_into import flaw

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


def objects(head: bytes, text: bytes) -> bytes:
    """Give a stream of objects."""
    return b"<< %s /Length %d >>\nstream\n%s\nendstream" % (head, len(text), text)


@pytest.mark.parametrize(
    ("head", "text"),
    [
        (b"/Type /ObjStm /Filter /FlateDecode", b"no deflated text"),
        (b"/Type /ObjStm /Filter [/ASCIIHexDecode]", b"3C3C"),
        (b"/Type /ObjStm /Filter [/FlateDecode /ASCIIHexDecode]", zlib.compress(b"3C3C")),
        (b"/Type /ObjStm /Filter [/FlateDecode /FlateDecode]", zlib.compress(zlib.compress(b"<< >>"))),
        (b"/X [/Filter /FlateDecode] /Type /ObjStm /Filter 9 0 R", zlib.compress(b"3C3C")),
        (b"/Type /ObjStm /X (endstream) /Filter /FlateDecode", zlib.compress(b"<< >>")),
        (b"/Type /ObjStm /X (\nstream\n) /Filter /FlateDecode", zlib.compress(b"<< >>")),
        (b"/Type /ObjStm /Filter /FlateDecode", zlib.compress(b"<< >>")[:-4]),
    ],
)
def test_objects_that_cannot_be_looked_into_are_told(head: bytes, text: bytes) -> None:
    assert flaw(".pdf", pdf(objects(head, text))) is Flaw.HIDDEN


def test_objects_that_unpack_to_more_than_one_looks_into_are_told() -> None:
    bomb = objects(b"/Type /ObjStm /Filter /FlateDecode", zlib.compress(b" " * 2**27, 1))
    assert flaw(".pdf", pdf(bomb)) is Flaw.HIDDEN


RUNS = b"<< /S /JavaScript /JS (app.alert(1)) >>"
BARE = -15
"""Deflating without a head and an end, so that parts can be put together."""


def in_two(first: bytes, second: bytes) -> bytes:
    """Pack a text of which the first part can be read as it is."""
    plain, small = zlib.compressobj(0, wbits=BARE), zlib.compressobj(9, wbits=BARE)
    parts = plain.compress(first) + plain.flush(zlib.Z_FULL_FLUSH) + small.compress(second) + small.flush()
    return b"\x78\x01" + parts + zlib.adler32(first + second).to_bytes(4, "big")


EVADING = {
    "an end in the middle": (b"/Type /ObjStm /Filter /FlateDecode", in_two(b"(\nendstream\n)", RUNS)),
    "another object in the dictionary": (b"/Type /ObjStm /Filter /FlateDecode /X (obj)", zlib.compress(RUNS)),
    "a stream that begins before": (b"%\nstream\n/Type /ObjStm /Filter /FlateDecode", zlib.compress(RUNS)),
    "no type": (b"/N 1 /First 4 /Filter [ /FlateDecode ]", zlib.compress(RUNS)),
    "a type in numbers": (b"/Type /Obj#53tm /Filter /Flate#44ecode", zlib.compress(RUNS)),
}


@pytest.mark.parametrize(("head", "text"), EVADING.values(), ids=EVADING)
def test_what_runs_is_told_though_its_stream_pretends_to_be_none(head: bytes, text: bytes) -> None:
    assert flaw(".pdf", pdf(objects(head, text))) is Flaw.ACTIVE


def test_more_streams_than_any_form_has_are_not_gone_through() -> None:
    assert flaw(".pdf", pdf(b"stream\n" * 60_000)) is Flaw.HIDDEN


SVG = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:l="http://www.w3.org/1999/xlink">{}</svg>'
RUNNING = (
    "<script/>",
    '<x:script xmlns:x="http://www.w3.org/2000/svg"/>',
    "<foreignObject/>",
    '<iframe xmlns="http://www.w3.org/1999/xhtml" src="x"/>',
    "<g\nonload='x'/>",
    '<a l:href="java&#9;script:alert(1)"><text>x</text></a>',
    '<a href="&#106;avascript:alert(1)"/>',
    '<a href="data:text/html,x"/>',
    '<a><set attributeName="href" to="javascript:alert(1)"/></a>',
    '<use href="data:image/svg+xml,x#a"/>',
    '<image href="data:image/svg+xml,x"/>',
)
FETCHING = (
    '<image l:href="https://x.example/a.png"/>',
    '<use href="http://x.example/a.svg#a"/>',
    "<style>@import 'https://x.example'</style>",
    "<style>rect { fill: u<![CDATA[rl(https://x.example)]]> }</style>",
    '<rect fill="url(https://x.example#a)"/>',
    r'<rect style="fill: \75rl(https://x.example#a)"/>',
    '<g xml:base="https://x.example/"/>',
)
DRAWN = (
    '<g id="a"><use l:href="#a"/><image href="data:image/png;base64,"/></g><a href="https://x.example/"/>',
    "<style>rect { fill: url(#a); font-family: 'Noto Sans' }</style><rect fill='url( \"#a\" )'/>",
    '<n:namedview xmlns:n="http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd" n:onload="" pagecolor="x"/>',
)


@pytest.mark.parametrize("inner", RUNNING)
def test_a_picture_that_runs_something_is_told(inner: str) -> None:
    assert flaw(".svg", SVG.format(inner).encode()) is Flaw.OTHER
    assert flaw(".svg", SVG.format(f"<!-- \u733c\u6773 -->{inner}").encode("utf-16")) is Flaw.OTHER  # `<svg` in bytes


@pytest.mark.parametrize("inner", FETCHING)
def test_a_picture_that_fetches_something_is_told(inner: str) -> None:
    assert flaw(".svg", SVG.format(inner).encode()) is Flaw.LEADING_OUT


@pytest.mark.parametrize("inner", DRAWN)
def test_a_picture_that_is_only_drawn_is_handed_out(inner: str) -> None:
    assert flaw(".svg", SVG.format(inner).encode()) is None


@pytest.mark.parametrize(
    "begun",
    [
        '<!DOCTYPE svg [<!ENTITY a "b">]>',
        '<!DOCTYPE svg [<!ATTLIST svg onload CDATA "x">]>',
        '<?xml-stylesheet href="x"?>',
        '<?xml version="1.0" encoding="no-such"?>',
        "<x>",
    ],
)
def test_a_picture_that_is_more_than_one_is_told(begun: str) -> None:
    assert flaw(".svg", (begun + SVG.format("")).encode()) is Flaw.OTHER


def packed_up(*parts: tuple[str, str]) -> bytes:
    """Give a document that is an archive of these parts."""
    content = BytesIO()
    with ZipFile(content, "w", ZIP_DEFLATED) as archive:
        for name, text in parts:
            archive.writestr(name, text)
    return content.getvalue()


TYPES = '<Types><Override PartName="/word/x.bin" ContentType="application/vnd.ms-{}"/></Types>'
RELATED = '<Relationships><r:Relationship xmlns:r="x" Type="x/{}" Target="{}" TargetMode="External"/></Relationships>'
OFFICE = {
    "text alone": ((("word/document.xml", "<d/>"), ("[Content_Types].xml", "<Types/>")), None),
    "macros": ((("word/vbaProject.bin", ""),), Flaw.ACTIVE),
    "macros in capitals": ((("WORD/VBAPROJECT.BIN", ""),), Flaw.ACTIVE),
    "macros of another name": ((("[Content_Types].xml", TYPES.format("office.vbaProject")),), Flaw.ACTIVE),
    "sheet of old macros": ((("xl/macrosheets/sheet1.xml", ""),), Flaw.ACTIVE),
    "template elsewhere": (
        (("word/_rels/settings.xml.rels", RELATED.format("attachedTemplate", "https://x.example/a.dotm")),),
        Flaw.LEADING_OUT,
    ),
    "template on a share": (
        (("word/_rels/settings.xml.rels", RELATED.format("attachedTemplate", "file://x.example/a.dotm")),),
        Flaw.LEADING_OUT,
    ),
    "template of its writer": (
        (("word/_rels/settings.xml.rels", RELATED.format("attachedTemplate", "file:///C:\\a.dotx")),),
        None,
    ),
    "link": ((("word/_rels/document.xml.rels", RELATED.format("hyperlink", "https://x.example")),), None),
    "entities": ((("_rels/.rels", '<!DOCTYPE r [<!ENTITY a "b">]><r/>'),), Flaw.BROKEN),
    "what is too large to be looked at": ((("[Content_Types].xml", " " * 2**21),), Flaw.HIDDEN),
    "more parts than any has": (tuple((f"{number}", "") for number in range(5_001)), Flaw.HIDDEN),
}


@pytest.mark.parametrize(("parts", "told"), OFFICE.values(), ids=OFFICE)
def test_documents_of_office_programs_run_and_fetch_nothing(parts, told) -> None:
    assert flaw(".docx", packed_up(*parts)) is told


def test_an_archive_that_claims_more_than_a_machine_holds_is_not_unpacked() -> None:
    content = packed_up(("word/document.xml", "<d/>"))
    place = content.rfind(b"PK\x01\x02") + 24  # where the list says how large it is unpacked
    claimed = content[:place] + (2**31).to_bytes(4, "little") + content[place + 4 :]
    assert flaw(".docx", claimed) is Flaw.HIDDEN


OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


@pytest.mark.parametrize(
    ("suffix", "content", "told"),
    [
        (".docx", b"%PDF-1.7", Flaw.OTHER),
        (".docx", b"PK\x03\x04 torn", Flaw.BROKEN),
        (".svg", b"<svg onload='x'/>", Flaw.OTHER),
        (".svg", b"<svg/>", None),
        (".svg", b"<html/>", Flaw.OTHER),
        (".doc", OLE + bytes(504), None),
        (".doc", OLE + bytes(504) + "_VBA_PROJECT".encode("utf-16-le"), Flaw.ACTIVE),
        (".xls", OLE + bytes(504) + b"\x85\x00\x0e\x00\x01\x02\x03\x04\x00\x01", Flaw.ACTIVE),
        (".xls", OLE + bytes(504) + b"\x85\x00\x0e\x00\x01\x02\x03\x04\x00\x00", None),
    ],
)
def test_other_files_are_what_they_say_and_run_nothing(suffix, content, told) -> None:
    assert flaw(suffix, content) is told
