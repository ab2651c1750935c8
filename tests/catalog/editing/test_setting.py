"""Setting elements: the value asked for, where it belongs, and no other line."""

import shutil
from pathlib import Path

import pytest
from hypothesis import given, reject, settings
from hypothesis import strategies as st

from catalog.editing.named import locate
from catalog.editing.setting import Setter
from catalog.editing.workbench import Workbench
from catalog.findings.errors import KeliError
from catalog.library.library import Library
from catalog.schema.kinds import Kind

ITEM = "nanhu-amr--food-business-new"
FILE = f"items/nanhu-amr/{ITEM}.yaml"
CITY = Path(__file__).parents[3] / "examples" / "city"


@pytest.fixture
def changed(city):
    """Set and delete in the city; give the lines that change, without their places."""

    def made(wanted, *assignments, delete=(), save=False):
        bench = Workbench(city)
        setter = Setter(bench, locate(city, wanted))
        for assignment in assignments:
            setter.assign(*assignment.split("=", 1))
        for path in delete:
            setter.delete(path)
        changes = bench.changes()
        if save:
            changes.save(city)
        return [line for line in changes.diff(0) if line[0] in "+-" and line[:3] not in ("+++", "---")]

    return made


@pytest.fixture
def resolved(city):
    """Give the item as its readers see it."""
    return lambda: Library(city).resolved(Library(city).document(Kind.ITEM, ITEM)).data


def test_an_element_of_the_item_itself_is_changed_where_it_stands(changed) -> None:
    assert changed(ITEM, "channels.window.places.1.window.zh=6号窗口") == [
        '-      - {place: nanhu-hall, window: {zh: "5号窗口", en: "window 5"}}',
        '+      - {place: nanhu-hall, window: {zh: "6号窗口", en: "window 5"}}',
    ]


def test_a_record_from_the_base_is_changed_under_override(changed, resolved) -> None:
    assert changed(ITEM, "promised_limit.number=5", save=True) == [
        "-  promised_limit: {number: 7}",
        "+  promised_limit: {number: 5}",
    ]
    assert resolved()["promised_limit"]["number"] == 5


def test_an_entry_of_a_list_from_the_base_is_changed_under_its_id(changed, resolved) -> None:
    lines = changed(ITEM, "materials.lease.copies=2", "materials.rules.originals=3", save=True)
    assert "+    rules: {originals: 3}" in lines
    materials = {material["id"]: material for material in resolved()["materials"]}
    assert (materials["lease"]["copies"], materials["rules"]["originals"]) == (2, 3)


def test_a_new_entry_is_added_under_override(changed, resolved) -> None:
    changed(ITEM, 'materials.+={id: plan, name: "平面图", copies: 1}', save=True)
    assert resolved()["materials"][-1] == {"id": "plan", "name": "平面图", "copies": 1}


def test_a_list_without_ids_or_a_text_from_the_base_is_written_whole(changed, resolved) -> None:
    aliases = resolved()["aliases"]
    changed(ITEM, "aliases.+=开餐馆许可证", "name=许可", "basis.2.clause=第五条", save=True)
    assert (resolved()["aliases"], resolved()["name"]) == ([*aliases, "开餐馆许可证"], "许可")
    assert [entry["clause"] for entry in resolved()["basis"]] == ["第三十五条第一款", "第五条", "第六十一条"]


def test_an_element_that_is_set_whole_stands_in_the_item_and_not_under_override(changed, resolved, city) -> None:
    changed(ITEM, "materials=[]", save=True)
    assert resolved()["materials"] == []
    assert "materials" not in Library(city).document(Kind.ITEM, ITEM).data["override"]


def test_a_text_in_one_language_gets_a_second_one(changed) -> None:
    assert changed("company-register", "name.en=Company register")[1].count('name: {zh: "经营主体登记库", en: ') == 1
    assert '+name: {zh: "食品（含保健食品）经营许可新办", en: "Food licence"}' in changed(ITEM, "name.en=Food licence")


def test_what_is_deleted_falls_back_to_the_base(changed, resolved) -> None:
    changed(ITEM, delete=["promised_limit.number"], save=True)
    assert resolved()["promised_limit"]["number"] == 10


def test_an_entry_of_the_base_is_removed_by_the_item(changed, resolved) -> None:
    assert "+    rules: {removed: true}" in changed(ITEM, delete=["materials.rules"], save=True)
    assert "rules" not in [material["id"] for material in resolved()["materials"]]


def test_no_empty_map_is_left_behind(changed) -> None:
    lines = changed(ITEM, delete=[f"override.steps.{one}" for one in ("inspect.limit", "review.unit", "decide.unit")])
    steps = ["inspect: {limit: {number: 2}}", 'review: {unit: "审批科"}', 'decide: {unit: "审批科"}']
    assert lines == ["-  steps:", *(f"-    {step}" for step in steps)]


def test_an_entry_of_a_register_is_changed_in_its_line(changed) -> None:
    lines = changed("business-licence", "shared=否", "issuer=市监局")
    assert len(lines) == 2
    assert 'issuer: "市监局", shared: false' in lines[1]


def test_extensions_take_what_the_standard_does_not_know(changed, resolved) -> None:
    changed(ITEM, "x.window.number=3", save=True)
    assert resolved()["x"] == {"window": {"number": "3"}}


@pytest.mark.parametrize(
    ("assignment", "said"),
    [
        ("promised_limit.number=many", "SCH003"),
        ("state=gone", "SCH004"),
        ("version=0", "SCH"),
        ("matrials.lease.copies=1", "materials"),
        ("materials.leas.copies=1", "lease"),
        ("aliases.9=x", "9"),
        ("name=", "SCH"),
        ("name=a\x1bb", "U+001B"),
        ("audience=[person", "audience"),
        ("=1", "?"),
        ("materials.+={name: x}", "id"),
        ("id=other", "keli rename"),
        ("materials.lease.id=other", "keli rename"),
    ],
)
def test_what_cannot_be_is_refused_in_words_and_nothing_changes(assignment, said, changed, city, content) -> None:
    before = content(city)
    with pytest.raises(KeliError) as caught:
        changed(ITEM, assignment, save=True)
    words = caught.value
    assert said.lower() in f"{words.message.en} {words.hint.en}".lower()
    assert words.message.zh != words.message.en
    assert content(city) == before


@pytest.mark.parametrize("path", ["summary", "promised_limit.unit", "faq.9", "imported"])
def test_what_is_not_the_items_cannot_be_deleted(path, changed) -> None:
    with pytest.raises(KeliError):
        changed(ITEM, delete=[path])


_PATHS = st.sampled_from(
    [
        "name",
        "summary",
        "materials.lease.name",
        "steps.accept.unit",
        "promised_limit.note",
        "aliases.1",
        "faq.packaged.a",
    ]
)
_TEXTS = st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cs")), min_size=1, max_size=30)


@settings(max_examples=60)
@given(path=_PATHS, text=_TEXTS, wanted=st.sampled_from([ITEM, "food-business-new"]))
def test_a_text_that_is_set_is_read_back_and_no_other_line_changes(path, text, wanted, tmp_path_factory) -> None:
    root = _copy(tmp_path_factory)
    bench = Workbench(root)
    setter = Setter(bench, locate(root, wanted))
    try:
        setter.put(path, text)
        (revision,) = bench.changes().revisions or (None,)
    except KeliError:  # no file can hold it, or the schema refuses it
        reject()
    assert setter.value(path) == text
    if revision is not None:
        old, new = (version.splitlines() for version in (revision.before, revision.after))
        assert len([line for line in old if line not in new]) <= 1


def _copy(factory) -> Path:
    root = factory.getbasetemp() / "setting"
    if not root.exists():
        shutil.copytree(CITY, root, ignore=shutil.ignore_patterns(".keli", "files"))
    return root
