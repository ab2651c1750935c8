"""Changes across the catalogue are found from what is typed, made as one step, and undone as one."""

import pytest

from catalog.editing.substituting import edits_of
from catalog.findings.errors import KeliError
from catalog.findings.words import Language
from catalog.library.where_used import where_used
from catalog.schema.kinds import Kind
from tui.desk import Desk
from tui.form.rows import Row
from tui.form.spot import spot_of
from tui.session.across import files_of, renamed, with_another_entry, with_another_value, with_other_words
from tui.session.describing import excerpts
from tui.session.session import Session
from tui.wording import phrase

RENEW = "items/qingshi-amr/qingshi-amr--food-business-renew.yaml"
BASE = "bases/food-business-new.yaml"
QUESTIONS = "registers/questions.yaml"
LAWS = "registers/laws.yaml"
LABEL = phrase("did_renamed")


def test_a_law_gives_way_to_another_everywhere_in_one_step(session: Session) -> None:
    found = with_another_entry(session, Kind.LAWS, "food-safety-law", "licensing-law")
    assert {RENEW, BASE} <= set(files_of(found))
    session.edit_all(LABEL, edits_of(found))
    assert len(session.history.done) == 1
    assert with_another_entry(session, Kind.LAWS, "food-safety-law", "licensing-law") == []
    session.undo()
    assert session.dirty == ()


def test_a_phone_number_is_found_wherever_it_stands_alone(session: Session) -> None:
    number = session.open(RENEW).value(("consult", 0, "value"))
    found = with_another_value(session, number, "0369-0000000")
    assert ("consult", 0, "value") in [one.path for one in found if one.file == RENEW]
    session.edit_all(LABEL, edits_of(found))
    assert session.open(RENEW).value(("consult", 0, "value")) == "0369-0000000"


def test_ids_and_words_of_the_standard_are_no_values(session: Session) -> None:
    assert with_another_value(session, "licence", "permit") == []
    assert with_another_value(session, "working_day", "day") == []


def test_words_are_found_in_texts_as_they_are_typed(session: Session) -> None:
    session.put(RENEW, ("summary",), "全新的一句话。")
    (one,) = with_other_words(session, "全新的一句", "另一句")
    assert (one.file, one.path, one.new) == (RENEW, ("summary",), "另一句话。")


def test_a_place_is_found_in_elements_and_in_conditions(session: Session) -> None:
    session.put(RENEW, ("materials", 0, "when"), {"place": "qingshi-hall"})
    found = with_another_entry(session, Kind.PLACES, "qingshi-hall", "nanhu-hall")
    assert ("materials", 0, "when", "place") in [one.path for one in found if one.file == RENEW]


def test_an_entry_of_a_register_gets_another_id_in_all_files(session: Session) -> None:
    opened = session.open(LAWS)
    at = [entry["id"] for entry in opened.data].index("food-safety-law")
    session.take(LABEL, renamed(session, opened, (at,), "food-law"))
    assert session.open(LAWS).value((at, "id")) == "food-law"
    assert "food-safety-law" not in session.open(RENEW).text
    assert len(session.history.done) == 1
    assert set(session.together(RENEW)) == set(session.dirty)
    session.undo()
    assert session.dirty == ()


def test_a_material_gets_another_id_and_an_option_too(session: Session) -> None:
    opened = session.open(RENEW)
    session.take(LABEL, renamed(session, opened, ("materials", 0), "request"))
    assert session.open(RENEW).value(("materials", 0, "id")) == "request"
    questions = session.open(QUESTIONS)
    at = next(at for at, entry in enumerate(questions.data) if entry.get("id") == "premises")
    option = questions.value((at, "options", 0, "id"))
    session.take(LABEL, renamed(session, questions, (at, "options", 0), f"{option}-x"))
    assert session.open(QUESTIONS).value((at, "options", 0, "id")) == f"{option}-x"


@pytest.mark.parametrize("new", ["licensing-law", "Food Law", "food-safety-law"])
def test_an_id_that_is_taken_misformed_or_the_same_is_refused(session: Session, new: str) -> None:
    opened = session.open(LAWS)
    at = [entry["id"] for entry in opened.data].index("food-safety-law")
    with pytest.raises(KeliError):
        renamed(session, opened, (at,), new)
    assert session.dirty == ()


def test_of_a_long_text_what_differs_is_shown_with_a_few_words_around_it() -> None:
    old, new = "申请书应当字迹清晰，由法定代表人签字并加盖公章。", "申请书应当字迹清晰，由负责人签字并加盖公章。"
    assert excerpts(old, new) == ("…字迹清晰，由法定代表人签字并加盖…", "…字迹清晰，由负责人签字并加盖…")
    assert excerpts("甲", "乙") == ("甲", "乙")


def test_what_is_typed_is_chosen_from_and_found_though_it_is_not_saved(session: Session) -> None:
    desk = Desk(session, Language.ZH)
    desk.open(LAWS)
    desk.add({"id": "new-law", "title": "新办法"})
    desk.open(RENEW)
    desk.go(spot_of(Kind.ITEM, ("basis", 0)))
    law = _law(desk)
    assert ("new-law", "新办法") in [(one.value, one.label) for one in desk.shown.choices.of(law, desk.opened)]
    desk.enter_value(law, "new-law")
    assert desk.shown.value(_law(desk)) == "新办法"
    uses = where_used(session.root, "new-law", Kind.LAWS, session.unsaved)
    assert [(use.document.file, use.path) for use in uses] == [(RENEW, law.path)]
    session.undo()
    session.undo()
    desk.open(RENEW)
    assert "new-law" not in [one.value for one in desk.shown.choices.of(law, desk.opened)]


def _law(desk: Desk) -> Row:
    return next(row for row in desk.rows() if row.field.name == "law")
