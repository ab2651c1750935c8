"""Beginning something: what is known is written, what is not is told."""

import pytest

from catalog.check.engine import check
from catalog.editing.beginnings import Beginning, begin, missing
from catalog.editing.workbench import MISSING, Workbench
from catalog.findings.errors import KeliError
from catalog.schema.draft7 import modeline
from catalog.schema.kinds import Kind
from catalog.storage.reader import read_file


@pytest.fixture
def begun(clean):
    """Begin something in a clean catalogue; give its name, its data and what it lacks, in Chinese."""

    def made(*args, **options):
        bench = Workbench(clean)
        named = begin(bench, Beginning(*args, **options))
        lacking = [words.zh for words in missing(bench, named)]
        bench.changes(MISSING).save(clean)
        data = read_file(clean, named.file).data
        return named, data[named.path[0]] if named.path else data, lacking

    return made


def save(root, beginning):
    bench = Workbench(root)
    begin(bench, beginning)
    bench.changes(MISSING).save(root)


def codes(root):
    return {finding.code for finding in check(root, 1).findings}


def test_an_item_of_a_base_needs_nothing_else_but_its_codes(begun, clean) -> None:
    (clean / "items/civil/civil--registration.yaml").unlink()
    named, data, lacking = begun(Kind.ITEM, authority="civil", base="registration")
    assert (named.file, lacking) == ("items/civil/civil--registration.yaml", [])
    assert data == {
        "schema": "keli/item@1",
        "id": "civil--registration",
        "base": "registration",
        "review": {"stage": "draft"},
        "authority": "civil",
    }
    assert codes(clean) == {"COD011"}


def test_an_item_without_a_base_lacks_what_the_check_names(begun, clean) -> None:
    named, data, lacking = begun(Kind.ITEM, "志愿者证办理", authority="civil")
    assert named.id == "civil--zhi-yuan-zhe-zheng-ban-li"
    assert (data["name"], data["state"], data["version"]) == ("志愿者证办理", "in_force", 1)
    told = [finding for finding in check(clean, 1).findings if finding.code == "SCH002"]
    assert len(told) == len(lacking) > 10
    assert "申请材料" in lacking
    assert codes(clean) <= {"SCH002", "ITM008", "COD011"}


def test_the_first_line_names_the_schema(begun, clean) -> None:
    named, _, _ = begun(Kind.BASE, "志愿服务")
    assert (clean / named.file).read_text("utf-8").splitlines()[0] == modeline(Kind.BASE)


def test_a_bundle_has_its_members_called_as_their_items_are(begun) -> None:
    _, data, lacking = begun(
        Kind.BUNDLE, "一件事", authority="civil", members=("civil--registration", "amr--registration")
    )
    assert data["members"] == [
        {"id": "registration", "item": "civil--registration"},
        {"id": "registration-2", "item": "amr--registration"},
    ]
    assert (data["lead"], lacking) == ("civil", [])
    assert begun(Kind.BUNDLE, "又一件事")[2] == ["牵头部门", "成员事项"]


def test_an_entry_of_a_register_is_added_as_its_last(begun, clean) -> None:
    before = (clean / "registers/documents.yaml").read_text("utf-8")
    named, data, lacking = begun(Kind.DOCUMENTS, "营业执照")
    assert (named.id, data, lacking) == (
        "ying-ye-zhi-zhao",
        {"id": "ying-ye-zhi-zhao", "name": "营业执照"},
        ["材料类型"],
    )
    assert (clean / "registers/documents.yaml").read_text("utf-8").startswith(before)


def test_a_register_that_is_not_there_is_begun_too(begun) -> None:
    assert begun(Kind.QUESTIONS, "是否代办？")[1] == {"id": "shi-fou-dai-ban", "ask": "是否代办？"}


def test_a_name_that_sounds_the_same_gets_a_number(begun) -> None:
    ids = [begun(Kind.PLACES, name)[0].id for name in ("市民中心", "市民中心", "市民中芯")]
    assert ids == ["shi-min-zhong-xin", "shi-min-zhong-xin-2", "shi-min-zhong-xin-3"]


@pytest.mark.parametrize(
    ("beginning", "said"),
    [
        (Beginning(Kind.ITEM, "x"), "--authority"),
        (Beginning(Kind.ITEM, "x", authority="nobody"), "nobody"),
        (Beginning(Kind.ITEM, authority="civil", base="nothing"), "nothing"),
        (Beginning(Kind.BASE), "--name"),
        (Beginning(Kind.BASE, "x", id="registration"), "registration"),
        (Beginning(Kind.LAWS, "x", id="rules"), "rules"),
        (Beginning(Kind.BASE, "x", id="Not An Id"), "SCH006"),
        (Beginning(Kind.BASE, "x", id="../../x"), "SCH006"),
    ],
)
def test_what_cannot_be_begun_is_refused_in_words(beginning, said, clean, content) -> None:
    before = content(clean)
    with pytest.raises(KeliError) as caught:
        save(clean, beginning)
    assert said in f"{caught.value.message.en} {caught.value.hint.en}"
    assert content(clean) == before
