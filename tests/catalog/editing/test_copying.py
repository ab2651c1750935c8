"""Copying an item: all that holds for the other authority, too."""

import pytest

from catalog.editing.copying import copy
from catalog.editing.named import locate
from catalog.editing.workbench import MISSING, Workbench
from catalog.findings.errors import KeliError
from catalog.schema.kinds import Kind
from catalog.storage.reader import read_file

ITEM = "qingshi-urban--signboard-record"


@pytest.fixture
def copied(city):
    def made(item, *args):
        bench = Workbench(city)
        named, left = copy(bench, locate(city, item, (Kind.ITEM,)), *args)
        bench.changes(MISSING).save(city)
        return named, [words.zh for words in left]

    return made


def test_codes_stay_behind_and_everything_else_is_as_it_was(copied, city) -> None:
    named, left = copied(ITEM, "nanhu-amr")
    assert (named.id, named.file) == (
        "nanhu-amr--signboard-record",
        "items/nanhu-amr/nanhu-amr--signboard-record.yaml",
    )
    old, new = (
        read_file(city, f"items/{authority}/{authority}--signboard-record.yaml").data
        for authority in ("qingshi-urban", "nanhu-amr")
    )
    changed = {key for key in old if old[key] != new.get(key)}
    assert (changed, left) == ({"id", "authority", "codes", "version"} & old.keys(), ["编码"])


def test_comments_are_copied(copied, city) -> None:
    named, _ = copied("nanhu-amr--food-business-new", "qingshi-fire")
    assert "# 租赁合同可以先受理、后补交。" in (city / named.file).read_text("utf-8")
    assert named.id == "qingshi-fire--food-business-new"


def test_a_second_copy_gets_another_id(copied) -> None:
    ids = [copied(ITEM, "nanhu-amr")[0].id for _ in range(2)]
    assert ids == ["nanhu-amr--signboard-record", "nanhu-amr--signboard-record-2"]


@pytest.mark.parametrize(
    ("args", "said"),
    [(("nobody",), "nobody"), (("nanhu-amr", ITEM), "taken"), (("nanhu-amr", "../x"), "SCH006")],
)
def test_what_cannot_be_copied_is_refused_in_words(args, said, copied, city, content) -> None:
    before = content(city)
    with pytest.raises(KeliError) as caught:
        copied(ITEM, *args)
    assert said in caught.value.message.en
    assert content(city) == before
