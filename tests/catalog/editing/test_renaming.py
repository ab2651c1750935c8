"""Renaming: every place that names an id, in all files or in none, and back again byte for byte."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from catalog.check.cache import Cache
from catalog.check.engine import check_on
from catalog.check.golden_cases import golden_files, run_files
from catalog.check.terms import Terms
from catalog.editing.mentions import Renaming
from catalog.editing.named import FILES, everything, locate
from catalog.editing.renaming import rename
from catalog.editing.renaming_entries import rename_entry
from catalog.editing.renaming_inner import rename_inner
from catalog.editing.workbench import Workbench
from catalog.findings.errors import KeliError, NotFound
from catalog.library.library import Library
from catalog.schema.kinds import Kind
from catalog.storage.reader import read_file

CITY = Path(__file__).parents[3] / "examples" / "city"
ITEM = "qingshi-police--birth-registration"
BASE = "food-business-new"


def changes_of(root, old, new, kinds=tuple(Kind)):
    bench = Workbench(root)
    owner, local, entry = old.partition("#")
    *way, entry_id = entry.split("/")
    if local and len(way) == 1 and kinds != (Kind.QUESTIONS,):
        rename_entry(bench, locate(root, owner, FILES), way[0], Renaming(entry_id, new))
    elif local:
        rename_inner(bench, locate(root, owner, (*FILES, Kind.QUESTIONS)), tuple(way), Renaming(entry_id, new))
    else:
        rename(bench, locate(root, old, kinds), new)
    return bench.changes()


def unmet(root) -> list[str]:
    """Name the golden cases that are not met, and the files of them that cannot be run."""
    library = Library(root)
    runs = list(run_files(library, golden_files(library, ())))
    cases = [case.id for run in runs for case in run.cases if not case.passed]
    return [*cases, *(run.file for run in runs if run.refusal)]


@pytest.fixture(scope="session")
def verdicts(tmp_path_factory):
    """Verdicts on the city as it stands: of a copy only what was changed is examined."""
    folder = tmp_path_factory.mktemp("verdicts")
    known = Cache.of(CITY, folder, by_content=True)
    check_on(CITY, Terms(1, cache=known))

    def copied(root) -> Cache:
        cache = Cache.of(root, folder, by_content=True)
        if not cache.path.exists():
            shutil.copy(known.path, cache.path)
        return cache

    return copied


@pytest.fixture
def renamed(city, verdicts):
    """Rename in the city, and see in the end that nothing is wrong with it, and every golden case is met."""

    def made(old, new, *kinds):
        assert changes_of(city, old, new, kinds or tuple(Kind)).save(city) == ()
        return lambda file: read_file(city, file).data

    yield made
    assert [finding.code for finding in check_on(city, Terms(1, cache=verdicts(city))).findings] == []
    assert unmet(city) == []


def test_a_shared_question_is_renamed_in_the_conditions_of_all_who_ask_it(renamed) -> None:
    data = renamed("agent", "proxy", Kind.QUESTIONS)
    assert {"use": "proxy"} in data(f"bases/{BASE}.yaml")["questions"]
    base = data(f"bases/{BASE}.yaml")
    assert next(one for one in base["materials"] if one["id"] == "authorization")["when"] == {"proxy": True}
    assert next(one for one in base["materials"] if one["id"] == "agent-card")["party"] == "agent"


def test_a_base_is_renamed_with_its_file_and_its_items(renamed) -> None:
    data = renamed(BASE, "food-new", Kind.BASE)
    assert data("bases/food-new.yaml")["id"] == "food-new"
    assert data(f"bases/{BASE}.yaml") is None
    assert data("items/nanhu-amr/nanhu-amr--food-business-new.yaml")["base"] == "food-new"
    assert [member.get("base") for member in data("bundles/open-restaurant.yaml")["members"]][1] == "food-new"


def test_an_authority_is_renamed_with_the_folder_of_its_items(renamed, city) -> None:
    data = renamed("qingshi-amr", "q-amr")
    assert data("items/q-amr/qingshi-amr--company-setup.yaml")["authority"] == "q-amr"
    assert list((city / "items/qingshi-amr").iterdir()) == []
    assert data("bundles/open-restaurant.yaml")["lead"] == "q-amr"


def test_an_item_is_renamed_with_its_golden_cases_and_its_bundle(renamed) -> None:
    data = renamed(ITEM, "qingshi-police--birth")
    assert data("tests/birth-registration.yaml")["item"] == "qingshi-police--birth"
    assert "qingshi-police--birth" in [member.get("item") for member in data("bundles/newborn.yaml")["members"]]


def test_a_place_is_renamed_in_conditions_too(clean) -> None:
    file = clean / "bases/registration.yaml"
    text = file.read_text("utf-8").replace('不用来。"}', '不用来。", when: {place: [hall]}}')
    file.write_text(text, "utf-8")
    changes_of(clean, "hall", "great-hall").save(clean)
    assert "when: {place: [great-hall]}" in file.read_text("utf-8")
    assert "{place: great-hall, window" in file.read_text("utf-8")


def test_a_question_of_an_item_is_renamed_in_conditions_cases_and_bundles(renamed) -> None:
    data = renamed(f"{ITEM}#questions/parents", "couple")
    assert data("tests/birth-registration.yaml")["cases"][0]["answers"]["couple"] == "married"
    household = next(one for one in data("bundles/newborn.yaml")["members"] if one["id"] == "household")
    assert list(household["answers"]) == ["couple", "child-age"]


def test_a_situation_and_a_material_are_renamed_in_golden_cases(renamed) -> None:
    renamed(f"{ITEM}#situations/married", "wed")
    data = renamed(f"{ITEM}#materials/household", "register")
    expected = data("tests/birth-registration.yaml")["cases"][0]["expect"]
    assert expected["situation"] == "wed"
    assert expected["materials"] == ["birth-certificate", "marriage", "register", "parent-card"]


def test_a_material_of_a_base_is_renamed_in_its_items_and_where_bundles_compare_it(renamed) -> None:
    renamed(f"{BASE}#materials/lease", "tenancy")
    data = renamed(f"{BASE}#materials/layout", "drawing")
    item = data("items/nanhu-amr/nanhu-amr--food-business-new.yaml")
    assert list(item["override"]["materials"]) == ["tenancy"]
    assert data("bundles/open-restaurant.yaml")["same"] == [["food/materials/drawing", "fire/materials/layout"]]
    conditions = {condition["id"]: condition for condition in data(f"bases/{BASE}.yaml")["conditions"]}
    assert conditions["process"]["proved_by"] == ["drawing"]


def test_a_member_of_a_bundle_is_renamed_in_what_is_the_same(renamed) -> None:
    data = renamed("open-restaurant#members/fire", "safety")
    assert data("bundles/open-restaurant.yaml")["same"] == [["food/materials/layout", "safety/materials/layout"]]


def test_an_option_of_an_item_is_renamed_in_conditions_cases_and_bundles(renamed) -> None:
    data = renamed(f"{ITEM}#questions/parents/options/married", "wed")
    situation = next(one for one in data(f"items/qingshi-police/{ITEM}.yaml")["situations"] if one["id"] == "married")
    assert situation["when"]["parents"] == "wed"
    assert data("tests/birth-registration.yaml")["cases"][0]["answers"]["parents"] == "wed"
    household = next(one for one in data("bundles/newborn.yaml")["members"] if one["id"] == "household")
    assert household["answers"]["parents"]["map"] == {"married": "wed", "unmarried": "unmarried"}


def test_an_option_is_renamed_in_a_bundle_that_asks_the_same_question_in_its_own_words(renamed) -> None:
    data = renamed("qingshi-amr--company-change#questions/changes/options/address", "premises-moved")
    bundle = data("bundles/enterprise-change.yaml")
    changes = next(one for one in bundle["questions"] if one.get("id") == "changes")
    assert "premises-moved" in [option["id"] for option in changes["options"]]
    assert {"use": "premises", "when": {"changes": "premises-moved"}} in bundle["questions"]


def test_a_question_is_renamed_in_a_bundle_that_asks_the_same(renamed) -> None:
    data = renamed(f"{ITEM}#questions/mixed-ethnic", "two-ethnicities")
    assert "two-ethnicities" in [one.get("id") for one in data("bundles/newborn.yaml")["questions"]]


def test_what_other_members_ask_too_stays_as_it_is_in_their_bundle(city) -> None:
    file = city / "items/yunling-medical/yunling-medical--newborn-insurance.yaml"
    asked = "  - {id: mixed-ethnic, kind: yes_no, ask: x}"
    file.write_text(file.read_text("utf-8").replace("questions:\n", f"questions:\n{asked}\n", 1), "utf-8")
    assert "mixed-ethnic" in [one.get("id") for one in read_file(city, str(file.relative_to(city))).data["questions"]]
    changes = changes_of(city, f"{ITEM}#questions/mixed-ethnic", "two-ethnicities")
    assert "bundles/newborn.yaml" not in changes.files


def test_members_and_what_they_have_are_renamed_in_golden_cases_of_the_bundle(renamed) -> None:
    renamed("open-restaurant#members/bank", "account")
    renamed("open-restaurant#members/company", "setup")
    renamed(f"{BASE}#materials/health", "fitness")
    data = renamed("qingshi-amr--company-setup#steps/register", "enter")
    expected = data("tests/open-restaurant.yaml")["cases"][0]["expect"]
    assert {"setup--lease", "food--fitness"} <= {*expected["materials"]}
    assert {"account", "setup--enter"} <= {*expected["steps"]}
    assert "setup--shareholder-card" in expected["waived"]


def test_a_band_is_renamed_in_golden_cases_and_bundles(renamed) -> None:
    data = renamed(f"{ITEM}#questions/child-age/bands/under-six", "small")
    assert data("tests/birth-registration.yaml")["cases"][0]["answers"]["child-age"] == "small"
    household = next(one for one in data("bundles/newborn.yaml")["members"] if one["id"] == "household")
    assert household["answers"]["child-age"] == "small"


def test_an_option_of_a_bundle_is_renamed_in_what_it_stands_for(renamed) -> None:
    data = renamed("open-restaurant#questions/sign/options/wall", "facade")
    members = {member["id"]: member for member in data("bundles/open-restaurant.yaml")["members"]}
    assert members["advertising"]["answers"]["facility"]["map"] == {"facade": "small", "tower": "large"}
    assert members["advertising"]["when"] == {"sign": ["facade", "tower"]}


def test_an_option_of_a_shared_question_is_renamed_in_all_who_ask_it(renamed) -> None:
    data = renamed("premises#options/rented", "leased", Kind.QUESTIONS)
    (situation,) = data(f"bases/{BASE}.yaml")["situations"]
    assert situation["when"] == {"business": "catering", "premises": "leased"}
    company = data("items/qingshi-amr/qingshi-amr--company-setup.yaml")["materials"]
    assert next(one for one in company if one["id"] == "lease")["when"] == {"premises": "leased"}


def test_fields_and_outcomes_are_renamed_where_items_change_what_the_base_gives(renamed, city) -> None:
    item = city / "items/nanhu-amr/nanhu-amr--food-business-new.yaml"
    changes = """  forms:
    application: {fields: {staff: {required: false}, extra: {add_after: staff, label: "备注", type: text,
      prefill: {dataset: company-register}}}}
  steps:
    accept: {outcomes: {correct: {label: "补正材料"}}}
"""
    item.write_text(item.read_text("utf-8").replace("  steps:\n", changes, 1), "utf-8")
    renamed(f"{BASE}#forms/application/fields/staff", "people")
    data = renamed(f"{BASE}#steps/accept/outcomes/correct", "amend")
    override = data(str(item.relative_to(city)))["override"]
    assert list(override["steps"]["accept"]["outcomes"]) == ["amend"]
    assert list(override["forms"]["application"]["fields"]) == ["people", "extra"]
    assert override["forms"]["application"]["fields"]["extra"]["add_after"] == "people"
    added = renamed("nanhu-amr--food-business-new#forms/application/fields/extra", "remark")
    assert "remark" in added(str(item.relative_to(city)))["override"]["forms"]["application"]["fields"]


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("agent-authorization", "resident-id-card", "taken"),
        ("agent-authorization", "agent-authorization", "already"),
        ("agent-authorization", "No Id", "SCH006"),
        ("agent-authorization", "any", "SCH"),
        ("open-restaurant", "a/b", "SCH006"),
        ("qingshi-amr", "..", "SCH006"),
        (f"{BASE}#materials/lease", "deed", "taken"),
        ("nanhu-amr--food-business-new#materials/lease", "x", f"keli rename {BASE}#materials/lease x"),
        (f"{BASE}#questions/agent", "x", "keli rename agent x --kind questions"),
        ("agent-autorization", "x", "agent-authorization"),
        (f"{BASE}#materials/leas", "x", "lease"),
        (f"{BASE}#questions/business/options/catering", "retail", "taken"),
        (f"{BASE}#questions/business/options/caterin", "x", "catering"),
        (f"{BASE}#questions/nothing/options/catering", "x", "no"),
        (f"{BASE}#steps/accept/outcomes/correct", "correct", "already"),
        (f"{BASE}#questions/premises/options/rented", "x", "keli rename premises#options/rented x --kind questions"),
        (
            "nanhu-amr--food-business-new#questions/business/options/catering",
            "x",
            f"keli rename {BASE}#questions/business/options/catering x",
        ),
    ],
)
def test_what_cannot_be_renamed_is_refused_in_words(old, new, said, city, content) -> None:
    before = content(city)
    with pytest.raises(KeliError) as caught:
        changes_of(city, old, new).save(city)
    assert said in f"{caught.value.message.en} {caught.value.hint.en}"
    assert content(city) == before


def test_an_id_that_is_half_the_bases_is_not_renamed_by_half(city, content) -> None:
    item = city / "items/qingshi-amr/qingshi-amr--food-business-new.yaml"
    item.write_text(
        item.read_text("utf-8") + "materials:\n  - {id: layout, name: x}\n  - {id: rules, name: y}\n", "utf-8"
    )
    before = content(city)
    for old in (f"{BASE}#materials/layout", "qingshi-amr--food-business-new#materials/rules"):
        with pytest.raises(KeliError) as caught:
            changes_of(city, old, "zz")
        assert "qingshi-amr--food-business-new.yaml" in caught.value.message.en
    assert content(city) == before


def test_an_option_that_an_item_asks_for_itself_is_not_renamed_by_half(city, content) -> None:
    item = city / "items/qingshi-amr/qingshi-amr--food-business-new.yaml"
    own = read_file(city, f"bases/{BASE}.yaml").text.partition("\nquestions:\n")[2].partition("situations:")[0]
    item.write_text(item.read_text("utf-8") + f"questions:\n{own}", "utf-8")
    before = content(city)
    with pytest.raises(KeliError) as caught:
        changes_of(city, f"{BASE}#questions/business/options/catering", "dining")
    assert "qingshi-amr--food-business-new.yaml" in caught.value.message.en
    assert content(city) == before


def test_an_id_of_several_kinds_asks_for_the_kind(city) -> None:
    with pytest.raises(KeliError) as caught:
        locate(city, "birth-certificate")
    assert "catalogue, documents" in caught.value.message.en
    assert locate(city, "birth-certificate", (Kind.DOCUMENTS,)).kind is Kind.DOCUMENTS


def test_nothing_is_renamed_where_a_file_that_names_it_cannot_be_read(city) -> None:
    (city / "items/qingshi-amr/qingshi-amr--broken.yaml").write_text('authority: "nanhu-amr\n', "utf-8")
    with pytest.raises(KeliError) as caught:
        changes_of(city, "nanhu-amr", "south")
    assert "qingshi-amr--broken.yaml" in caught.value.message.en


def test_nothing_is_written_where_one_file_changed_meanwhile(city, content) -> None:
    changes = changes_of(city, BASE, "food-new", (Kind.BASE,))
    file = city / "items/nanhu-amr/nanhu-amr--food-business-new.yaml"
    file.write_text(file.read_text("utf-8") + "# theirs\n", "utf-8")
    before = content(city)
    assert [conflict.file for conflict in changes.save(city)] == [str(file.relative_to(city))]
    assert content(city) == before


def test_what_is_not_there_is_not_found(city) -> None:
    with pytest.raises(NotFound):
        locate(city, "nobody")


def test_the_settings_are_told_from_what_is_not_there(city) -> None:
    with pytest.raises(KeliError) as caught:
        locate(city, "keli.toml")
    assert not isinstance(caught.value, NotFound)
    assert "keli check" in caught.value.hint.en


def _ids() -> list[tuple[str, tuple[Kind, ...]]]:
    whole = [(named.id, (named.kind,)) for named in everything(CITY)]
    local = []
    for named in everything(CITY, FILES):
        data = read_file(CITY, named.file).data
        lists = ((name, entries) for name, entries in data.items() if isinstance(entries, list))
        ids = ((name, entry["id"]) for name, entries in lists for entry in entries if _named(entry))
        local += [(f"{named.id}#{name}/{entry_id}", tuple(Kind)) for name, entry_id in ids]
        local += [(f"{named.id}#{way}", tuple(Kind)) for way in _inner(data)]
    questions = {entry["id"]: entry for entry in read_file(CITY, "registers/questions.yaml").data}
    shared = [
        (f"{owner}#options/{option['id']}", (Kind.QUESTIONS,))
        for owner, entry in questions.items()
        for option in entry.get("options", ())
    ]
    return whole + local + shared


def _inner(data, way: str = "") -> Iterator[str]:
    """Give the ways to entries within entries."""
    for name, entries in data.items():
        for entry in entries if isinstance(entries, list) else ():
            if _named(entry):
                yield from [f"{way}{name}/{entry['id']}"] if way else []
                yield from _inner(entry, f"{way}{name}/{entry['id']}/")


def _named(entry) -> bool:
    return isinstance(entry, dict) and "id" in entry


@settings(max_examples=40)
@given(case=st.sampled_from(_ids()), new=st.from_regex(r"\Azz[a-z0-9]{0,20}(-[a-z0-9]{1,10}){0,2}\Z"))
def test_renaming_there_and_back_gives_every_byte_again(case, new, tmp_path_factory, content) -> None:
    root = tmp_path_factory.getbasetemp() / "renaming"
    if not root.exists():
        shutil.copytree(CITY, root, ignore=shutil.ignore_patterns(".keli", "files"))
    before = content(root)
    old, kinds = case
    assert changes_of(root, old, new, kinds).save(root) == ()
    assert content(root) != before
    owner, local, entry = old.partition("#")
    back = f"{owner}#{entry.rpartition('/')[0]}/{new}" if local else new
    assert changes_of(root, back, entry.rpartition("/")[2] or old, kinds).save(root) == ()
    assert content(root) == before
