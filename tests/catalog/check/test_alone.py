"""One file alone: what comments hide is hidden there, too, in the file and in its base."""

import pytest

from catalog.check.alone import found_alone
from catalog.check.sound import sound_item
from catalog.findings.errors import KeliError
from catalog.library.library import Library
from catalog.schema.kinds import Kind
from catalog.storage.reader import read_file

ITEM = "items/civil/civil--registration.yaml"
BASE = "bases/registration.yaml"
COMMENT = "  # keli: ignore[ITM006] 法定名称"


def told(root) -> list[tuple[str, str]]:
    found = found_alone(read_file(root, ITEM), Kind.ITEM, Library(root))
    return [(finding.code, finding.place.file) for finding in found]


def change(root, file, old, new) -> None:
    text = (root / file).read_text("utf-8")
    assert old in text
    (root / file).write_text(text.replace(old, new), "utf-8")


def test_a_comment_hides_a_mistake_on_its_line(clean) -> None:
    change(clean, ITEM, "authority: civil\n", 'authority: civil\nname: "登记（甲)"\n')
    assert told(clean) == [("ITM006", ITEM)]
    change(clean, ITEM, ')"\n', f')"{COMMENT}\n')
    assert told(clean) == []


def test_a_comment_in_the_base_hides_what_is_inherited(clean) -> None:
    change(clean, BASE, 'name: "志愿服务组织登记"', 'name: "登记（甲)"')
    assert told(clean) == [("ITM006", BASE)]
    change(clean, BASE, ')"\n', f')"{COMMENT}\n')
    assert told(clean) == []


def test_a_comment_that_hides_nothing_here_may_hide_something_in_the_whole(clean) -> None:
    change(clean, ITEM, "authority: civil\n", "authority: civil  # keli: ignore[ITM005] 与另一事项同名\n")
    assert told(clean) == []


def test_an_error_that_is_hidden_or_lowered_keeps_an_item_from_nothing(clean) -> None:
    change(clean, ITEM, "authority: civil\n", "authority: civil\nstauts: in_force  # keli: ignore[SCH001] 试点要素\n")
    assert sound_item(Library(clean), "civil--registration").id == "civil--registration"
    with (clean / "keli.toml").open("a", encoding="utf-8") as settings:
        settings.write('\n[rules.SCH001]\nseverity = "warning"\n')
    change(clean, ITEM, "  # keli: ignore[SCH001] 试点要素", "")
    assert sound_item(Library(clean), "civil--registration").id == "civil--registration"


def test_an_item_of_a_base_with_errors_is_left_alone_unless_they_are_hidden(clean) -> None:
    change(clean, BASE, "number: 5,", "number: 999999999999,")
    with pytest.raises(KeliError, match=f"there are errors in {BASE}, so something would be missing"):
        sound_item(Library(clean), "civil--registration")
    change(clean, BASE, "number: 999999999999,", "number: 5,")
    change(clean, BASE, "version: 1\n", "version: 1\nstauts: in_force  # keli: ignore[SCH001] 试点要素\n")
    assert sound_item(Library(clean), "civil--registration").id == "civil--registration"
