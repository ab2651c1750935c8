"""Views tell of the item as it is typed, and what a bundle takes up is one step."""

from pathlib import Path

import pytest

from catalog.editing.accepting import accept
from catalog.editing.named import Named
from catalog.findings.errors import KeliError
from catalog.findings.words import Language
from catalog.schema.kinds import Kind
from tui.session.across import bench_of
from tui.session.session import Session
from tui.session.views import Views
from tui.wording import phrase

NEW = "items/qingshi-amr/qingshi-amr--food-business-new.yaml"
BUNDLE = "bundles/open-restaurant.yaml"
MEMBERS = (
    "items/qingshi-urban/qingshi-urban--signboard-record.yaml",
    "items/qingshi-amr/qingshi-amr--company-setup.yaml",
)


def test_situations_tell_of_questions_the_worst_case_and_proofs(session: Session) -> None:
    lines = "\n".join(Views(session, NEW, Language.ZH).situations())
    for words in ("种情形", "经营场所是自有的还是租来的", "最多"):
        assert words in lines
    assert len(Views(session, NEW, Language.ZH).situations(every=True)) > len(lines.splitlines())


def test_views_are_of_what_is_typed(session: Session) -> None:
    session.put(NEW, ("plain_name",), "我要开一家馆子")
    assert Views(session, NEW, Language.ZH).situations()[0] == "我要开一家馆子"


def test_an_item_with_errors_is_not_told_of(session: Session) -> None:
    session.put(NEW, ("version",), "三")
    with pytest.raises(KeliError):
        Views(session, NEW, Language.ZH).situations()


def test_indicators_are_those_of_the_item_of_its_authority_or_of_all(session: Session, city: Path) -> None:
    views = Views(session, NEW, Language.ZH)
    said = ["\n".join(lines) for lines in (views.indicators(), views.indicators("qingshi-amr"), views.indicators(""))]
    assert len(set(said)) == 3
    assert str(len(list((city / "items").rglob("*.yaml")))) in said[2]


def test_a_bundle_tells_of_members_merged_materials_and_savings(session: Session) -> None:
    session.open(BUNDLE)
    lines = "\n".join(Views(session, BUNDLE, Language.ZH).bundle())
    assert "我要开公司" in lines
    assert "节省" in lines or "少" in lines


def test_what_a_bundle_takes_up_is_one_step_that_is_undone(session: Session) -> None:
    plan = {"id": "floor-plan", "name": "经营场所平面图", "medium": "electronic"}
    for file in MEMBERS:
        session.open(file)
        session.insert(file, ("materials",), 0, {**plan, "necessity": "required", "source": {"from": "applicant"}})
    before = session.open(BUNDLE)
    (found,) = Views(session, BUNDLE, Language.ZH).suggestions()
    bench = bench_of(session)
    accept(bench, Named(Kind.BUNDLE, "open-restaurant", BUNDLE), [found.row])
    session.take(phrase("did_accepted", count=1), bench.changes())
    assert session.open(BUNDLE).value(("same", 1)) == list(found.row)
    session.undo()
    assert session.open(BUNDLE).text == before.text
