"""Drafts: what was not saved when a process ended is offered to the next one."""

from pathlib import Path

from tui.session.drafts import Drafts
from tui.session.outside import Outside
from tui.session.session import Session

RENEW = "items/qingshi-amr/qingshi-amr--food-business-renew.yaml"


def _ended(city: Path, state: Path) -> str:
    session, drafts = Session(city), Drafts(city, state)
    session.open(RENEW)
    session.put(RENEW, ("version",), 7)
    drafts.note(session)
    drafts.close()
    return session.open_files[RENEW].text


def test_a_draft_is_taken_up_and_undo_takes_it_back(city: Path, tmp_path: Path) -> None:
    text = _ended(city, tmp_path / "state")
    session, drafts = Session(city), Drafts(city, tmp_path / "state")
    (left,) = drafts.left()
    assert drafts.recover(session, left)
    assert session.open_files[RENEW].text == text
    assert session.dirty == (RENEW,)
    session.undo()
    assert session.dirty == ()
    drafts.close()


def test_a_draft_made_from_another_text_conflicts_when_it_is_saved(city: Path, tmp_path: Path) -> None:
    _ended(city, tmp_path / "state")
    (city / RENEW).write_text((city / RENEW).read_text("utf-8") + "# 别处写的\n", "utf-8")
    session, drafts = Session(city), Drafts(city, tmp_path / "state")
    drafts.recover(session, drafts.left()[0])
    assert len(session.save([RENEW])) == 1
    drafts.close()


def test_nothing_is_left_of_what_was_saved(city: Path, tmp_path: Path) -> None:
    session, drafts = Session(city), Drafts(city, tmp_path / "state")
    session.open(RENEW)
    session.put(RENEW, ("version",), 7)
    drafts.note(session)
    session.save([RENEW])
    drafts.note(session)
    drafts.close()
    assert Drafts(city, tmp_path / "state").left() == ()


def test_a_change_elsewhere_is_seen_and_one_s_own_is_not(city: Path) -> None:
    session, outside = Session(city), Outside()
    session.open(RENEW)
    assert outside.changed(session) == ()
    session.put(RENEW, ("version",), 7)
    session.save([RENEW])
    assert outside.changed(session) == ()
    (city / RENEW).unlink()
    assert outside.changed(session) == (RENEW,)
