"""Files that data names: only regular ones within the catalogue, whatever the name says."""

import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from catalog.storage.attachments import Trouble, has_allowed_type, stays_within, trouble


@pytest.fixture
def root(tmp_path: Path) -> Path:
    catalogue = tmp_path / "catalogue"
    (catalogue / "files" / "forms").mkdir(parents=True)
    (catalogue / "files" / "forms" / "form.pdf").write_bytes(b"%PDF-1.4\n")
    (tmp_path / "secret.pdf").write_bytes(b"secret")
    return catalogue


def test_a_regular_file_of_the_catalogue_is_no_trouble(root: Path) -> None:
    assert trouble(root, "files/forms/form.pdf") is None


@pytest.mark.parametrize(
    "named",
    [
        "../secret.pdf",
        "files/../../secret.pdf",
        "files/./forms/form.pdf",
        "/etc/passwd",
        "//server/share/form.pdf",
        "\\\\server\\share\\form.pdf",
        "C:/form.pdf",
        "c:form.pdf",
        "files\\forms\\form.pdf",
        "files//forms/form.pdf",
        "files/form.pdf:stream",
        "files/form\0.pdf",
        "",
        "files/",
    ],
)
def test_a_name_that_may_lead_out_is_refused_on_every_system(root: Path, named: str) -> None:
    assert trouble(root, named) is Trouble.OUTSIDE


@pytest.mark.parametrize("named", ["files/none.pdf", "files/forms/form.pdf/more.pdf", "files/" + "x" * 400])
def test_what_is_not_there_is_missing(root: Path, named: str) -> None:
    assert trouble(root, named) is Trouble.MISSING


def test_a_link_is_not_followed(root: Path) -> None:
    (root / "files" / "out.pdf").symlink_to("../../secret.pdf")
    (root / "files" / "in.pdf").symlink_to("forms/form.pdf")
    (root / "files" / "linked").symlink_to("forms")
    for named in ("files/out.pdf", "files/in.pdf", "files/linked/form.pdf"):
        assert trouble(root, named) is Trouble.LINK


def test_folders_and_pipes_are_no_files(root: Path) -> None:
    os.mkfifo(root / "files" / "pipe.pdf")
    assert trouble(root, "files/forms") is Trouble.NOT_REGULAR
    assert trouble(root, "files/pipe.pdf") is Trouble.NOT_REGULAR


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(named=st.text("ab./\\:C\0\n~中", max_size=12) | st.text(max_size=12))
def test_no_name_leads_out_of_the_catalogue(root: Path, named: str) -> None:
    if stays_within(named) and max(named, default="") < "\ud800":
        assert os.path.commonpath([root, os.path.normpath(root / named)]) == str(root)
    assert trouble(root, named) in {*Trouble, None}


def test_types_are_known_by_the_end_of_the_name() -> None:
    assert has_allowed_type("files/表.PDF")
    assert not has_allowed_type("files/form.pdf.exe")
    assert not has_allowed_type("files/pdf")
    assert not has_allowed_type("files/.pdf")
