"""Workbooks of XMind, read back by a real unzipper: every topic, nothing else, always the same bytes."""

import json
from io import BytesIO
from itertools import chain
from zipfile import ZipFile

from hypothesis import given

from exporters.layout.cleaning import clean
from exporters.outline import xmind
from exporters.outline.tree import Node, Tree
from tests.exporters.outline.trees import TREES, Told
from tests.exporters.outline.trees import told as wanted

KNOWN = {"id", "class", "title", "labels", "href", "children", "structureClass", "notes"}


def read(written: bytes) -> dict:
    with ZipFile(BytesIO(written)) as book:
        assert book.testzip() is None
        assert book.namelist() == ["content.json", "metadata.json", "manifest.json"]
        manifest = json.loads(book.read("manifest.json"))
        assert manifest == {"file-entries": {"content.json": {}, "metadata.json": {}}}
        [sheet] = json.loads(book.read("content.json"))
    return sheet


def told(topic: dict) -> Told:
    assert set(topic) <= KNOWN
    label = "|".join((topic["title"], *topic.get("labels", ())))
    below = topic.get("children", {"attached": []})["attached"]
    return Told(label, topic.get("href", ""), tuple(map(told, below)))


def ids(topic: dict) -> list[str]:
    below = topic.get("children", {"attached": []})["attached"]
    return [topic["id"], *chain.from_iterable(map(ids, below))]


def holds(tree: Tree) -> None:
    sheet = read(xmind.render(tree))
    assert (sheet["class"], sheet["title"]) == ("sheet", clean(tree.title))

    def label(node: Node) -> str:
        said = clean(tree.colon.join(filter(None, (node.key, node.text))))
        return "|".join((said, *map(clean, node.badges)))

    assert told(sheet["rootTopic"]) == Told(clean(tree.title), "", wanted(tree.whole(), label))
    found = [sheet["id"], *ids(sheet["rootTopic"])]
    assert len(found) == len(set(found))


def test_a_map_is_read_back_whole(tree) -> None:
    holds(tree)


@given(TREES)
def test_whatever_people_write_is_read_back(tree: Tree) -> None:
    holds(tree)


def test_what_stands_around_the_map_is_a_note_of_its_root(licence) -> None:
    root = read(xmind.render(licence))["rootTopic"]
    assert root["notes"]["plain"]["content"].splitlines()[0] == "食品经营许可核发"
    assert root["structureClass"] == "org.xmind.ui.map.unbalanced"


def test_its_files_have_one_date_and_are_stored_as_they_are(licence) -> None:
    with ZipFile(BytesIO(xmind.render(licence))) as book:
        found = {(one.date_time, one.compress_type, one.create_system) for one in book.infolist()}
    assert found == {((1980, 1, 1, 0, 0, 0), 0, 3)}


def test_a_topic_keeps_its_id_when_another_branch_changes() -> None:
    other = Tree("x", "zh", "题", (), (), (Node("一"), Node("二", children=(Node("三"),))), "")
    more = Tree("x", "zh", "题", (), (), (Node("壹"), Node("二", children=(Node("三"), Node("四")))), "")
    before, after = (ids(read(xmind.render(tree))["rootTopic"]) for tree in (other, more))
    assert [one for one in before if one not in after] == []
