"""Every place that names something is found, and no place that names something else."""

from pathlib import Path

import pytest

from catalog.library.files import catalogue_files
from catalog.library.where_used import where_used
from catalog.schema.kinds import Kind
from catalog.schema.references import references
from catalog.storage.reader import read_file

CITY = Path(__file__).parents[3] / "examples" / "city"


def used(root: Path, wanted: str, kind: Kind | None = None) -> list[str]:
    return [f"{use.place.file} {'.'.join(map(str, use.path))}" for use in where_used(root, wanted, kind)]


@pytest.fixture
def root(tmp_path) -> Path:
    files = {
        "keli.toml": 'name = "x"\n',
        "registers/laws.yaml": '- {id: proof, title: "proof"}\n',
        "registers/documents.yaml": '- {id: proof, name: "proof", files: {blank: "files/a.svg"}}\n',
        "items/a/a--x.yaml": "id: a--x\nname: proof\nbase: x\nbasis: [{law: proof}]\nmaterials:\n"
        "  - {id: proof, document: proof, when: {any: [{agent: true}, {not: {agent: false}}]}}\n",
        "items/a/a--y.yaml": "id: a--y\nquestions: [{id: agent}]\nmaterials: [{id: m, when: {agent: true}}]\n",
        "items/a/broken.yaml": "base: [x\n",
        "bundles/b.yaml": "members: [{id: m, item: a--x}, {id: n, base: x}]\nquestions: [{use: agent}]\n",
    }
    for file, text in files.items():
        (tmp_path / file).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / file).write_text(text, "utf-8")
    return tmp_path


def test_an_id_of_several_things_is_told_apart_by_its_kind(root) -> None:
    law, document = "items/a/a--x.yaml basis.0.law", "items/a/a--x.yaml materials.0.document"
    assert used(root, "proof") == [law, document]
    assert used(root, "proof", Kind.LAWS) == [law]
    assert used(root, "proof", Kind.DOCUMENTS) == [document]


def test_items_and_bases_are_found_in_bundles_and_items(root) -> None:
    assert used(root, "a--x") == ["bundles/b.yaml members.0.item"]
    assert used(root, "x", Kind.BASE) == ["bundles/b.yaml members.1.base", "items/a/a--x.yaml base"]


def test_a_question_is_found_in_conditions_but_not_where_a_file_asks_its_own(root) -> None:
    assert used(root, "agent", Kind.QUESTIONS) == [
        "bundles/b.yaml questions.0.use",
        "items/a/a--x.yaml materials.0.when.any.0.agent",
        "items/a/a--x.yaml materials.0.when.any.1.not.agent",
    ]
    assert used(root, "agent", Kind.LAWS) == []


def test_answers_name_questions_and_conditions_name_places(root) -> None:
    (root / "bundles/b.yaml").write_text("members: [{id: m, item: a--x, answers: {agent: true}}]\n", "utf-8")
    (root / "items/a/a--z.yaml").write_text("fees: [{id: f, when: {place: [hall, other]}}]\n", "utf-8")
    assert "bundles/b.yaml members.0.answers.agent" in used(root, "agent")
    assert used(root, "hall") == used(root, "hall", Kind.PLACES) == ["items/a/a--z.yaml fees.0.when.place.0"]


def test_a_key_of_a_condition_is_shown_where_it_stands(root) -> None:
    *_, use = where_used(root, "agent")
    line = (root / "items/a/a--x.yaml").read_text("utf-8").splitlines()[use.place.line - 1]
    assert line[use.place.column - 1 : use.place.end_column - 1] == "agent"


def test_a_file_is_found_by_its_path(root) -> None:
    assert used(root, "files/a.svg") == ["registers/documents.yaml 0.files.blank"]


def test_an_id_in_disguise_is_found_and_a_part_of_another_is_not(root) -> None:
    (root / "bundles/c.yaml").write_text('members: [{id: m, item: "\\x61--x"}, {id: n, item: a--xx}]\n', "utf-8")
    assert used(root, "a--x") == ["bundles/b.yaml members.0.item", "bundles/c.yaml members.0.item"]


def test_what_nobody_names_is_nowhere(root) -> None:
    assert used(root, "gone") == used(root, "") == used(root, "\ud800") == []


def test_every_reference_of_a_bundle_is_found() -> None:
    for file, kind in catalogue_files(CITY):
        if kind is Kind.BUNDLE:
            for reference in references(kind, read_file(CITY, file).data):
                if not reference.target.local:
                    its = reference.target.kind
                    assert f"{file} {'.'.join(map(str, reference.path))}" in used(CITY, reference.id, its)
