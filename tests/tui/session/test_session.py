"""A session: what is typed becomes one step with its words, and is saved over what it was made from."""

from pathlib import Path

import pytest

from catalog.findings.errors import KeliError
from catalog.schema.kinds import Kind
from tui.session.session import Session

RENEW = "items/qingshi-amr/qingshi-amr--food-business-renew.yaml"
NEW = "items/qingshi-amr/qingshi-amr--food-business-new.yaml"
BASE = "bases/food-business-new.yaml"
AUTHORITIES = "registers/authorities.yaml"
COPIES = ("materials", 2, "originals")


def test_a_value_typed_key_by_key_is_one_step_with_its_words(session: Session) -> None:
    for value in (1, 12, 3):
        session.put(RENEW, COPIES, value)
    (step,) = session.history.done
    assert step.label.zh == "材料 3 · 原件份数 1→3"
    assert step.label.en == "Material 3 · Originals 1→3"


def test_a_value_typed_back_leaves_no_trace(session: Session) -> None:
    before = session.open_files[RENEW].text
    session.put(RENEW, ("name",), "")
    session.put(RENEW, ("name",), "食品（含保健食品）经营许可延续")
    assert session.open_files[RENEW].text == before
    assert session.history.done == ()


def test_typing_goes_on_as_a_new_step_once_it_was_sealed(session: Session) -> None:
    session.put(RENEW, COPIES, 2)
    session.seal()
    session.put(RENEW, COPIES, 3)
    assert [step.label.zh for step in session.history.done] == ["材料 3 · 原件份数 1→2", "材料 3 · 原件份数 2→3"]


def test_one_changed_value_is_one_changed_line(session: Session, city: Path) -> None:
    before = (city / RENEW).read_text("utf-8").splitlines()
    session.put(RENEW, COPIES, 2)
    assert session.save([RENEW]) == ()
    after = (city / RENEW).read_text("utf-8").splitlines()
    assert [(old, new) for old, new in zip(before, after, strict=True) if old != new] == [
        ("    originals: 1", "    originals: 2")
    ]


def test_what_the_base_gives_is_changed_under_override(session: Session) -> None:
    session.put(NEW, ("materials", 5, "copies"), 2)
    written = session.open_files[NEW].written
    assert written["override"]["materials"] == {"lease": {"copies": 2}}
    assert session.open_files[NEW].value(("materials", 5, "copies")) == 2
    assert [found.code for found in session.open_files[NEW].findings] == ["UNI002"]  # the city wants no more of people


def test_what_does_not_merge_is_copied_into_the_item(session: Session) -> None:
    session.put(NEW, ("basis", 0, "clause"), "第三十六条")
    assert session.open_files[NEW].written["basis"][0]["clause"] == "第三十六条"
    assert len(session.open_files[NEW].written["basis"]) == 3


def test_an_entry_of_the_base_is_marked_as_removed(session: Session) -> None:
    session.remove(NEW, ("materials", 0))
    assert session.open_files[NEW].written["override"]["materials"] == {"application": {"removed": True}}
    assert session.open_files[NEW].value(("materials", 0, "id")) == "licence"


def test_an_entry_is_added_behind_one_of_the_base(session: Session) -> None:
    session.insert(NEW, ("materials",), 1, {"id": "photo", "document": "resident-id-card"})
    assert [entry["id"] for entry in session.open_files[NEW].data["materials"]][:3] == [
        "application",
        "photo",
        "licence",
    ]


def test_what_the_base_says_cannot_be_taken_away_and_a_word_says_why(session: Session) -> None:
    with pytest.raises(KeliError) as refused:
        session.put(NEW, ("summary",), None)
    assert "上级标准要素" in refused.value.message.zh
    assert session.dirty == ()


def test_a_record_that_is_left_empty_goes_with_its_last_value(session: Session) -> None:
    session.put(RENEW, ("materials", 2, "until", "number"), 5)
    assert session.open_files[RENEW].value(("materials", 2, "until")) == {"number": 5}
    session.seal()
    session.put(RENEW, ("materials", 2, "until", "number"), None)
    assert session.open_files[RENEW].value(("materials", 2, "until")) is None


def test_a_file_changed_on_disk_is_a_conflict_and_stays_as_it_is(session: Session, city: Path) -> None:
    session.put(RENEW, COPIES, 2)
    theirs = (city / RENEW).read_text("utf-8").replace("version: 2", "version: 3")
    (city / RENEW).write_text(theirs, "utf-8")
    (conflict,) = session.save([RENEW])
    assert conflict.theirs == theirs
    assert (city / RENEW).read_text("utf-8") == theirs
    session.keep_mine(conflict)
    assert session.save([RENEW]) == ()
    assert "originals: 2" in (city / RENEW).read_text("utf-8")


def test_taking_theirs_forgets_what_was_done_to_that_file_alone(session: Session, city: Path) -> None:
    session.put(NEW, ("summary",), "新办。")
    session.put(RENEW, COPIES, 2)
    (city / RENEW).write_text((city / RENEW).read_text("utf-8").replace("version: 2", "version: 3"), "utf-8")
    assert session.take_theirs(RENEW).value(("version",)) == 3
    assert session.dirty == (NEW,)
    assert [change.file for step in session.history.done for change in step.changes] == [NEW]


def test_findings_follow_every_value(session: Session) -> None:
    session.put(RENEW, COPIES, "三")
    assert [finding.path for finding in session.open_files[RENEW].findings] == [COPIES]
    session.put(RENEW, COPIES, 3)
    assert session.open_files[RENEW].findings == ()


def test_a_file_that_cannot_be_read_is_opened_with_the_reason(city: Path) -> None:
    (city / RENEW).write_text("name: [", "utf-8")
    opened = Session(city).open(RENEW)
    assert not opened.readable
    assert opened.findings


def test_findings_are_as_serious_as_the_settings_say(city: Path) -> None:
    with (city / "keli.toml").open("a", encoding="utf-8") as settings:
        settings.write('\n[rules.SCH003]\nseverity = "off"\n')
    session = Session(city)
    session.open(RENEW)
    session.put(RENEW, COPIES, "三")
    assert session.open_files[RENEW].findings == ()


def test_an_entry_of_the_base_gets_the_first_of_a_list_that_it_has_not(session: Session) -> None:
    file = "items/nanhu-amr/nanhu-amr--food-business-new.yaml"
    opened = session.open(file)
    assert opened.inherits(("conditions", 1))
    assert opened.value(("conditions", 1, "basis")) is None
    session.insert(file, ("conditions", 1, "basis"), 0, {"law": "food-safety-law"})
    assert session.open(file).value(("conditions", 1, "basis")) == [{"law": "food-safety-law"}]
    assert session.open(file).value(("conditions", 1, "text")) == opened.value(("conditions", 1, "text"))
    session.undo()
    assert not session.is_dirty(file)


def test_what_is_saved_in_a_register_is_known_to_all_that_is_open(session: Session) -> None:
    session.put(RENEW, ("authority",), "new-office")
    assert "REF001" in {finding.code for finding in session.open_files[RENEW].findings}
    count = len(session.open(AUTHORITIES).data)
    session.insert(AUTHORITIES, (), count, {"id": "new-office", "name": "新设的局", "parent": "new-office"})
    assert [finding.path[-1] for finding in session.open_files[AUTHORITIES].findings] == ["level", "nature", "region"]
    session.save([AUTHORITIES])
    assert session.library.registers.get(Kind.AUTHORITIES, "new-office")
    assert "REF001" not in {finding.code for finding in session.open_files[RENEW].findings}


def test_what_is_saved_in_a_base_is_known_to_its_items(session: Session) -> None:
    session.open(BASE)
    session.put(BASE, ("summary",), "开餐馆先办证。")
    assert session.open_files[NEW].value(("summary",)) != "开餐馆先办证。"
    session.save([BASE])
    assert session.open_files[NEW].value(("summary",)) == "开餐馆先办证。"


def test_a_value_of_a_register_is_told_by_its_own_words(session: Session) -> None:
    session.open(AUTHORITIES)
    session.put(AUTHORITIES, (0, "level"), "county")
    assert session.history.done[-1].label.zh == "实施主体 1 · 行使层级 市级→县级"
