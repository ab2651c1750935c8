"""Attaching a file: copied and named, or neither."""

from pathlib import Path

import pytest

from catalog.check.engine import check
from catalog.editing.attaching import Use, attachment
from catalog.editing.workbench import Workbench
from catalog.findings.errors import KeliError, NotFound
from catalog.library.library import Library

ITEM = "civil--registration"
PDF = (Path(__file__).parents[2] / "cases" / "_catalogue" / "files" / "application.pdf").read_bytes()


@pytest.fixture
def form(tmp_path):
    (tmp_path / "form.pdf").write_bytes(PDF)
    return tmp_path / "form.pdf"


@pytest.fixture
def attached(clean, form):
    def made(material, use=Use.BLANK, *, replace=False, wanted=ITEM, source=form):
        ready = attachment(Workbench(clean), wanted, material, source, use)
        return ready, ready.save(clean, replace=replace)

    return made


def test_the_register_names_the_file_of_a_document(attached, clean) -> None:
    ready, conflicts = attached("id-card", Use.SAMPLE)
    assert (ready.file, ready.named.id, conflicts) == ("files/id-card-sample.pdf", "id-card", ())
    assert (clean / ready.file).read_bytes() == PDF
    assert Library(clean).item(ITEM).materials[0].files.sample == ready.file
    assert check(clean, 1).findings == ()


def test_a_material_with_files_of_its_own_names_them_itself(attached, clean) -> None:
    base = clean / "bases/registration.yaml"
    base.write_text(
        base.read_text("utf-8").replace(
            "    form: application\n", "    form: application\n    files: {blank: files/application.pdf}\n"
        ),
        "utf-8",
    )
    ready, _ = attached("application", Use.WRONG)
    assert (ready.named.id, ready.file) == (ITEM, f"files/{ITEM}-application-wrong.pdf")
    files = Library(clean).item(ITEM).materials[1].files
    assert (files.blank, files.wrong) == ("files/application.pdf", ready.file)


def test_another_file_is_only_replaced_when_that_is_said(attached, clean, content) -> None:
    before = content(clean)
    with pytest.raises(KeliError) as caught:
        attached("application")
    assert "files/application.pdf" in caught.value.message.en
    assert content(clean) == before
    assert attached("application", replace=True)[1] == ()
    assert Library(clean).item(ITEM).materials[1].files.blank == "files/application-blank.pdf"


def test_the_same_file_may_be_attached_again(attached) -> None:
    attached("id-card")
    ready, conflicts = attached("id-card")
    assert (bool(ready.changes), conflicts) == (False, ())


def test_no_file_is_left_where_the_data_changed_meanwhile(clean, form, content) -> None:
    ready = attachment(Workbench(clean), ITEM, "id-card", form)
    register = clean / "registers/documents.yaml"
    register.write_text(register.read_text("utf-8") + "# theirs\n", "utf-8")
    before = content(clean)
    assert [conflict.file for conflict in ready.save(clean)] == ["registers/documents.yaml"]
    assert content(clean) == before


def test_a_material_that_is_not_there_is_not_found(attached) -> None:
    with pytest.raises(NotFound) as caught:
        attached("id-crad")
    assert "id-card" in caught.value.message.en
