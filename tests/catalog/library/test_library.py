"""An open catalogue: items with what bases and registers give them, and words where something is missing."""

import shutil
from pathlib import Path

import pytest

from catalog.findings.errors import KeliError, NotFound
from catalog.library.library import Library
from catalog.model.inheritance import Source
from catalog.model.item import Item
from catalog.schema.kinds import REGISTERS, Kind

CLEAN = Path(__file__).parents[2] / "cases" / "_catalogue"
CITY = Path(__file__).parents[3] / "examples" / "city"
ITEM = "items/civil/civil--registration.yaml"


@pytest.fixture
def root(tmp_path):
    shutil.copytree(CLEAN, tmp_path / "catalogue")
    return tmp_path / "catalogue"


def test_an_item_has_what_its_base_and_the_registers_give_it(root) -> None:
    item = Library(root).item("civil--registration")
    assert (item.id, item.authority, item.base) == ("civil--registration", "civil", "registration")
    assert item.name.plain == "志愿服务组织登记"
    assert [material.name.plain for material in item.materials] == ["居民身份证", "登记申请表"]
    assert item.materials[1].files.blank == "files/application.pdf"
    assert item.results[0].name.plain == "登记回执"


def test_every_item_of_the_city_can_be_opened() -> None:
    library = Library(CITY)
    ids = list(library.ids(Kind.ITEM))
    assert len(ids) == len(list(CITY.glob("items/*/*.yaml"))) > 20
    assert all(isinstance(library.item(item_id), Item) for item_id in ids)
    assert list(library.ids(Kind.BASE)) == sorted(library.bases)


@pytest.mark.parametrize(
    ("written", "said"),
    [('"目录"', "目录"), ('{zh = "目录", en = "Items"}', "Items"), ("5", ""), ("{zh = 5}", "5")],
)
def test_the_name_is_said_in_a_language_and_a_wrong_one_breaks_nothing(written, said, root) -> None:
    (root / "keli.toml").write_text(f"name = {written}\n", "utf-8")
    assert Library(root).said("name", "en") == said


def test_the_language_is_that_of_the_settings(root) -> None:
    assert Library(root).language == "zh"
    (root / "keli.toml").write_text('language = "bo"\n', "utf-8")
    assert Library(root).language == "bo"
    (root / "keli.toml").write_text("language = \n", "utf-8")
    assert (Library(root).language, Library(root).settings) == ("zh", {})


@pytest.mark.parametrize("kind", [Kind.ITEM, Kind.BASE, Kind.BUNDLE])
def test_what_is_not_there_is_said_by_its_name(root, kind: Kind) -> None:
    with pytest.raises(NotFound) as caught:
        Library(root).document(kind, "nobody")
    assert "nobody" in caught.value.message.zh
    assert "nobody" in caught.value.message.en


@pytest.mark.parametrize("name", ["../registration", "civil/civil--registration", "", "civil--registration.yaml"])
def test_an_id_is_no_path(root, name: str) -> None:
    with pytest.raises(NotFound):
        Library(root).document(Kind.ITEM, name)


def test_an_item_that_cannot_be_read_is_an_error_in_words(root) -> None:
    (root / ITEM).write_text('id: "x\n', "utf-8")
    with pytest.raises(KeliError) as caught:
        Library(root).item("civil--registration")
    assert ITEM in caught.value.message.zh
    assert "keli check" in caught.value.hint.en


def test_a_missing_register_is_empty_and_a_broken_one_is_unknown(root) -> None:
    (root / "registers/laws.yaml").unlink()
    (root / "registers/places.yaml").write_text("- {id: [\n", "utf-8")
    registers = Library(root).registers
    assert registers.entries[Kind.LAWS] == {}
    assert Kind.PLACES not in registers.entries
    assert set(registers.entries) == REGISTERS - {Kind.PLACES}


def test_entries_of_a_wrong_shape_are_left_out(root) -> None:
    text = '- {id: good, title: "办法", issuer: "县政府"}\n- {title: "无编号"}\n- 7\n- {id: [1], title: "x"}\n'
    (root / "registers/laws.yaml").write_text(text, "utf-8")
    assert set(Library(root).registers.entries[Kind.LAWS]) <= {"good", ""}
    assert "good" in Library(root).registers.entries[Kind.LAWS]


@pytest.mark.parametrize("base", [None, 7, [], {}, "nobody", "registration/../registration"])
def test_what_names_no_base_has_none(root, base) -> None:
    assert Library(root).base_data(base) is None


def test_a_base_that_cannot_be_read_gives_nothing(root) -> None:
    (root / "bases/registration.yaml").write_text("- a\n", "utf-8")
    library = Library(root)
    assert library.base_data("registration") is None
    assert library.resolved(library.document(Kind.ITEM, "civil--registration")).data["authority"] == "civil"


def test_values_lead_to_the_line_where_they_stand() -> None:
    library = Library(CITY)
    document = library.document(Kind.ITEM, "nanhu-amr--food-business-new")
    resolved = library.resolved(document)
    sources = {resolved.origin((key,)).source for key in resolved.data}
    assert sources == {Source.ITEM, Source.BASE}
    limit = resolved.origin(("promised_limit", "number"))
    line = document.places.value(limit.path).line
    assert "number: 7" in document.text.split("\n")[line - 1]
    basis = resolved.origin(("basis", 0, "law"))
    base = library.bases["food-business-new"]
    assert basis.source is Source.BASE
    assert "law:" in base.text.split("\n")[base.places.value(basis.path).line - 1]


def test_files_are_read_once(root) -> None:
    library = Library(root)
    before = library.item("civil--registration")
    for register in (root / "registers").iterdir():
        register.write_text("[]\n", "utf-8")
    assert library.item("civil--registration") == before


@pytest.mark.parametrize(
    ("file", "name"), [("bases/registration.yaml", "志愿服务组织登记"), ("registers/documents.yaml", "居民身份证")]
)
def test_an_item_whose_base_or_register_has_too_long_a_name_is_refused_in_words(root, file, name) -> None:
    text = (root / file).read_text("utf-8")
    (root / file).write_text(text.replace(f'name: "{name}"', f"name: {'长' * 2000}"), "utf-8")
    with pytest.raises(KeliError, match="civil--registration cannot be read for errors in it, in its base"):
        Library(root).item("civil--registration")
