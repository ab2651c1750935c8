"""Changes reach what depends on them, and nothing else."""

import pytest

from catalog.check.engine import check
from catalog.check.selection import only
from catalog.history.changes import changes_since
from catalog.history.reach import Reach
from catalog.library.library import Library

ITEM = "items/civil/civil--registration.yaml"
OTHER = "items/civil/civil--other.yaml"
BASE = "bases/registration.yaml"
WRONG = 'name: "登记（甲)"\n'
"""Brackets that do not match: ITM006."""
TOLD = frozenset({"ITM006", "REF001", "REF004", "REF005", "REF008"})
"""Codes that these tests go by."""


@pytest.fixture
def old_mistakes(repository):
    """Two items with an old mistake each; the other one has no base."""
    text = (repository.root / ITEM).read_text("utf-8")
    repository.add(ITEM, WRONG)
    alone = (
        text.replace("civil--registration", "civil--other")
        .replace("base: registration\n", "")
        .replace("00001", "00002")
    )
    repository.write(OTHER, f"{alone}{WRONG}")
    repository.commit()
    return repository


def told(repository, codes=TOLD) -> set[tuple[str, str]]:
    reach = Reach(Library(repository.root), changes_since(repository.root, "HEAD"))
    kept = only(check(repository.root, processes=1), reach.covers)
    return {(finding.code, finding.place.file) for finding in kept.findings if finding.code in codes}


def test_nothing_changed_tells_nothing(old_mistakes) -> None:
    assert told(old_mistakes) == set()


def test_a_changed_file_is_told_with_its_old_mistakes(old_mistakes) -> None:
    old_mistakes.add(OTHER, "# seen\n")
    assert told(old_mistakes) == {("ITM006", OTHER)}


def test_settings_reach_everything(old_mistakes) -> None:
    old_mistakes.add("keli.toml", "\n")
    assert told(old_mistakes) == {("ITM006", ITEM), ("ITM006", OTHER)}


def test_a_base_reaches_its_items(old_mistakes) -> None:
    old_mistakes.add(BASE, "# seen\n")
    assert ("ITM006", ITEM) in told(old_mistakes)
    assert ("ITM006", OTHER) not in told(old_mistakes)


def test_a_deleted_base_is_missed_by_its_items(old_mistakes) -> None:
    (old_mistakes.root / BASE).unlink()
    assert ("REF004", ITEM) in told(old_mistakes)


def test_a_changed_entry_reaches_those_who_name_it_also_through_a_base(old_mistakes) -> None:
    old_mistakes.write(
        "registers/laws.yaml", (old_mistakes.root / "registers/laws.yaml").read_text("utf-8").replace("第1号", "第2号")
    )
    assert told(old_mistakes) == {("ITM006", ITEM)}


def test_a_new_entry_and_a_moved_one_reach_nobody(old_mistakes) -> None:
    laws = old_mistakes.root / "registers/laws.yaml"
    entry = '- {id: new, title: "新办法", number: "9", issuer: "县政府", effective: 2020-01-01}\n'
    laws.write_text(entry + laws.read_text("utf-8"), "utf-8")
    assert told(old_mistakes) == {("REF005", "registers/laws.yaml")}


def test_a_deleted_entry_is_missed_where_it_is_named(old_mistakes) -> None:
    old_mistakes.write("registers/laws.yaml", "[]\n")
    assert ("REF001", BASE) in told(old_mistakes)


def test_a_deleted_form_is_missed_where_it_is_named(old_mistakes) -> None:
    (old_mistakes.root / "files/application.pdf").unlink()
    found = told(old_mistakes)
    assert any(code == "REF008" for code, _ in found)


def test_a_changed_item_brings_the_mistakes_it_inherits(repository) -> None:
    text = (repository.root / BASE).read_text("utf-8")
    repository.write(BASE, text.replace('name: "志愿服务组织登记"', 'name: "登记（甲)"'))
    repository.commit()
    assert told(repository) == set()
    repository.add(ITEM, "# seen\n")
    assert told(repository) == {("ITM006", BASE)}


def test_a_mistake_between_two_files_is_told_when_either_has_changed(repository) -> None:
    again = "items/civil/civil--zero.yaml"
    text = (repository.root / ITEM).read_text("utf-8")
    repository.write(again, text.replace("civil--registration", "civil--zero"))
    assert told(repository, {"ITM005"}) == {("ITM005", again)}
    repository.commit()
    assert told(repository, {"ITM005"}) == set()
    repository.add(ITEM, "# seen\n")
    assert told(repository, {"ITM005"}) == {("ITM005", again)}
