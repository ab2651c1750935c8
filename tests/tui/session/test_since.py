"""What changed since the last commit, in words; taking one change back is an edit like any other."""

from pathlib import Path

import pytest

from catalog.check.engine import check
from catalog.findings.errors import KeliError
from catalog.findings.words import Language
from tui.session.hunks import parted
from tui.session.plan import plan_of, proposed
from tui.session.session import Session
from tui.session.since import Since, lines_of_files, since_commit, take_back
from tui.wording import Wording

RENEW = "items/qingshi-amr/qingshi-amr--food-business-renew.yaml"
LAWS = "registers/laws.yaml"


def _edit(root: Path, *replaced: tuple[str, str], file: str = RENEW) -> None:
    text = (root / file).read_text("utf-8")
    for old, new in replaced:
        text = text.replace(old, new, 1)
    (root / file).write_text(text, "utf-8")


def _said(since: Since) -> list[str]:
    return [(file.as_a_whole if change is None else file.said(change)).zh for file, change in lines_of_files(since)]


def test_each_value_is_told_in_words_saved_or_not(versioned: Path) -> None:
    _edit(versioned, ("originals: 1", "originals: 2"), ("audience: [enterprise, individual_business]\n", ""))
    session = Session(versioned)
    session.open(RENEW)
    session.put(RENEW, ("version",), 3)
    assert _said(since_commit(versioned, session.unsaved)) == [
        "版本 2→3",
        "材料 1 · 原件份数 1→2",
        "服务对象 企业法人、个体工商户→空",
    ]


def test_an_entry_that_was_added_removed_or_moved_is_told_by_its_name(versioned: Path) -> None:
    session = Session(versioned)
    session.open(RENEW)
    session.remove(RENEW, ("materials", 0))
    session.move(RENEW, ("materials", 1), 0)
    session.insert(RENEW, ("materials",), 0, {"id": "photo", "name": "照片"})
    told = _said(since_commit(versioned, session.unsaved))
    assert told == ["删除材料 1（食品经营许可延续申请书）", "申请材料换了顺序", "添加材料 1（照片）"]


def test_ids_are_told_by_what_they_name_and_records_by_what_stands_in_them(versioned: Path) -> None:
    session = Session(versioned)
    session.open(RENEW)
    session.put(RENEW, ("materials", 1, "document"), "business-licence")
    session.put(RENEW, ("replaced_by",), ["qingshi-amr--food-business-new"])
    session.put(RENEW, ("review",), {"stage": "draft", "by": "张三"})
    told = _said(since_commit(versioned, session.unsaved))
    assert told == [
        "由何代替 空→食品（含保健食品）经营许可新办",
        "审核 空→草稿、张三",
        "材料 2 · 材料库条目 食品经营许可证→营业执照",
    ]


def test_new_and_deleted_files_and_remarks_are_told_as_a_whole(versioned: Path) -> None:
    (versioned / LAWS).write_text((versioned / LAWS).read_text("utf-8") + "# 备注\n", "utf-8")
    (versioned / RENEW).unlink()
    (versioned / "items/qingshi-amr/new.yaml").write_text("id: new\n", "utf-8")
    assert _said(since_commit(versioned, {})) == ["新文件", "文件已删掉", "只改了写法（注释、空行等）"]


def test_one_change_taken_back_leaves_the_others_and_is_undone_like_any_edit(versioned: Path) -> None:
    before = (versioned / RENEW).read_text("utf-8")
    _edit(versioned, ("originals: 1", "originals: 2"), ("version: 2", "version: 3 # 改了"))
    changed = (versioned / RENEW).read_text("utf-8")
    session = Session(versioned)
    lines = list(lines_of_files(since_commit(versioned, {})))
    take_back(session, *lines[1])
    assert session.open_files[RENEW].text == before.replace("version: 2", "version: 3 # 改了", 1)
    assert session.history.done[-1].label.zh == "退回（材料 1 · 原件份数 1→2）"
    session.undo()
    assert session.open_files[RENEW].text == changed


def test_an_entry_taken_back_stands_where_it_stood(versioned: Path) -> None:
    before = (versioned / RENEW).read_text("utf-8")
    session = Session(versioned)
    session.open(RENEW)
    session.remove(RENEW, ("materials", 1))
    session.save([RENEW])
    ((file, change),) = lines_of_files(since_commit(versioned, {}))
    take_back(session, file, change)
    assert [one["id"] for one in session.open_files[RENEW].data["materials"]] == ["application", "licence", "layout"]
    assert session.open_files[RENEW].document.data == Session(versioned).open(RENEW).document.data | {
        "materials": session.open_files[RENEW].data["materials"]
    }
    assert "食品经营许可延续申请书" in before


def test_what_cannot_be_taken_back_says_why_and_a_deleted_file_is_written_again(versioned: Path) -> None:
    text = (versioned / RENEW).read_text("utf-8")
    (versioned / RENEW).unlink()
    (versioned / "items/qingshi-amr/new.yaml").write_text("id: new\n", "utf-8")
    new, gone = lines_of_files(since_commit(versioned, {}))
    session = Session(versioned)
    with pytest.raises(KeliError, match="new"):
        take_back(session, *new)
    take_back(session, *gone)
    assert (versioned / RENEW).read_text("utf-8") == text


def test_no_repository_is_told(city: Path) -> None:
    with pytest.raises(KeliError, match="no git repository"):
        since_commit(city, {})


def test_errors_keep_a_file_back_and_the_message_tells_of_the_others(versioned: Path) -> None:
    _edit(versioned, ("medium: either", "medium: eithr"))
    _edit(versioned, ("food-safety-law", "food-safety-lax"), file=LAWS)
    session = Session(versioned)
    plan = plan_of(since_commit(versioned, {}), check(versioned, processes=1).findings, lambda file: file[:9])
    assert set(plan.errors) == {RENEW}
    assert plan.free == (LAWS,)
    assert proposed(plan, plan.free, Wording(Language.ZH)).startswith("registers：2 处改动\n\n- ")
    assert session.dirty == ()


def test_one_change_of_one_file_is_the_whole_message(versioned: Path) -> None:
    _edit(versioned, ("version: 2", "version: 3"))
    plan = plan_of(since_commit(versioned, {}), [], lambda _: "许可延续")
    assert proposed(plan, plan.free, Wording(Language.ZH)) == "许可延续：版本 2→3"
    assert proposed(plan, plan.free, Wording(Language.EN)) == "许可延续: Version 2→3"
    assert proposed(plan, (), Wording(Language.ZH)) == ""


def test_the_lines_of_a_file_are_parted_where_a_change_begins(versioned: Path) -> None:
    _edit(
        versioned, ("version: 2", "version: 3"), ("originals: 1", "originals: 2"), ("audience: [enterprise", "# x: [e")
    )
    (file,) = since_commit(versioned, {}).files
    first = {
        file.said(change).zh.split()[0]: next(line for line in parted(file, change)[1] if line[0] in "+-")
        for change in file.changes
    }
    assert first["版本"] == "-version: 2"
    assert first["材料"] == "-    originals: 1"
    assert first["服务对象"].startswith("-audience")
