"""A new catalogue: valid from the first moment, over nothing that is there."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from catalog.check.engine import check
from catalog.editing.founding import catalogue_name, founded
from catalog.findings.errors import KeliError
from catalog.findings.words import Language
from catalog.schema.kinds import REGISTERS
from catalog.storage.reader import read

SETTINGS = {"name": "目录", "publisher": "云溪县", "region": "990102", "language": "zh", "edition": 1}


def test_nothing_is_wrong_with_a_new_catalogue(tmp_path) -> None:
    assert founded(tmp_path, SETTINGS).save(tmp_path) == ()
    report = check(tmp_path, 1)
    assert (report.findings, report.files) == ((), 1 + len(REGISTERS))


def test_line_ends_are_lf_and_what_keli_keeps_for_itself_is_ignored(tmp_path) -> None:
    founded(tmp_path, SETTINGS).save(tmp_path)
    assert "* text=auto eol=lf\n" in (tmp_path / ".gitattributes").read_text("utf-8")
    assert (tmp_path / ".gitignore").read_text("utf-8") == ".keli/\n"
    assert {path.name for path in tmp_path.iterdir() if path.is_dir()} >= {"items", "bases", "bundles", "files"}


@pytest.mark.parametrize("file", ["keli.toml", "registers/laws.yaml", ".gitignore"])
def test_nothing_is_overwritten(file, tmp_path) -> None:
    (tmp_path / file).parent.mkdir(exist_ok=True)
    (tmp_path / file).write_text("mine", "utf-8")
    with pytest.raises(KeliError) as caught:
        founded(tmp_path, SETTINGS)
    assert file in caught.value.message.en
    assert (tmp_path / file).read_text("utf-8") == "mine"


@pytest.mark.parametrize(
    ("name", "value", "label"),
    [
        ("region", "99", "Region code"),
        ("name", "", "Name"),
        ("publisher", "a\nb", "Publisher"),
        ("language", "?", "Language"),
    ],
)
def test_a_setting_that_the_schema_refuses_is_named(name, value, label, tmp_path) -> None:
    with pytest.raises(KeliError) as caught:
        founded(tmp_path, {**SETTINGS, name: value})
    assert caught.value.message.en.startswith(label)


@given(
    name=st.text(
        st.characters(codec="utf-8", exclude_categories=("Cc", "Cf", "Zl", "Zp", "Cs", "Cn")), min_size=1, max_size=50
    )
)
def test_any_name_is_read_back(name, tmp_path_factory) -> None:
    folder = tmp_path_factory.getbasetemp() / "nowhere"
    revision = next(one for one in founded(folder, {**SETTINGS, "name": name}).revisions if one.file == "keli.toml")
    assert read(revision.after.encode(), "keli.toml").data == {**SETTINGS, "name": name}


def test_a_catalogue_is_called_after_its_publisher() -> None:
    assert catalogue_name("云溪县", Language.ZH) == "云溪县政务服务事项目录"
    assert "Yunxi" in catalogue_name("Yunxi", Language.EN)
