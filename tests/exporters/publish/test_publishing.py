"""Publishing: only what has changed is made anew, and what nothing makes any more is gone."""

import datetime as dt
import json
import multiprocessing
import os
import re
import signal
import threading
import time

import pytest
from msgspec.structs import replace

from catalog.findings.errors import KeliError
from catalog.findings.words import Language
from catalog.storage.replacing import write_beside
from exporters.guide import formats_of
from exporters.publish import manifest as manifests
from exporters.publish.holding import say
from exporters.publish.order import Shard
from exporters.publish.publishing import Outcome, merge, publish
from exporters.view import Format, View
from tests.exporters.publish.small import ID, ITEM, add, made


def names(order) -> set[str]:
    return {path.name for path in order.folder.iterdir()}


def test_every_guide_is_there_with_an_index_and_a_manifest_that_tells_its_size(order) -> None:
    outcome = publish(order, processes=1)
    guides = {f"{one}.map.{form}" for one in (ID, "civil--second") for form in ("svg", "txt")}
    assert names(order) == {*guides, "index.html", "manifest.json"}
    assert (len(outcome.made), outcome.kept, outcome.removed, outcome.files) == (2, 0, 0, 4)
    told = json.loads((order.folder / "manifest.json").read_text("utf-8"))
    for file in told["items"][ID]["files"]:
        assert (order.folder / file["name"]).stat().st_size == file["bytes"]


def test_nothing_is_made_again_where_nothing_has_changed(order) -> None:
    publish(order, processes=1)
    before = {path: path.stat().st_mtime_ns for path in order.folder.glob("*.svg")}
    assert made(order) == []
    assert {path: path.stat().st_mtime_ns for path in order.folder.glob("*.svg")} == before


def test_only_the_item_that_changed_is_made_again(root, order) -> None:
    publish(order, processes=1)
    add(root, "plain_name: 我要登记")
    assert made(order) == [ID]
    assert "我要登记" in (order.folder / f"{ID}.map.txt").read_text("utf-8")


def test_a_base_concerns_the_items_that_name_it_however_the_key_is_written(root, order) -> None:
    text = (root / ITEM).read_text("utf-8").replace("base: registration", r'"\x62ase": registration')
    (root / ITEM).write_text(text, "utf-8")
    publish(order, processes=1)
    add(root, "summary: 先登记，再营业。", "bases/registration.yaml")
    assert made(order) == [ID, "civil--second"]


def test_a_register_concerns_all(root, order) -> None:
    publish(order, processes=1)
    add(root, "# moved", "registers/places.yaml")
    assert made(order) == [ID, "civil--second"]


def test_what_was_asked_for_concerns_all(order) -> None:
    publish(order, processes=1)
    assert made(replace(order, languages=(Language.ZH, Language.EN))) == [ID, "civil--second"]


def test_a_guide_that_somebody_deleted_is_made_again(order) -> None:
    publish(order, processes=1)
    (order.folder / f"{ID}.map.svg").unlink()
    assert made(order) == [ID]


def test_the_guides_of_an_item_that_is_gone_are_removed_and_nothing_else(root, order) -> None:
    publish(order, processes=1)
    (order.folder / "notes.txt").write_text("mine", "utf-8")
    (root / "items/civil/civil--second.yaml").unlink()
    outcome = publish(order, processes=1)
    assert outcome.removed == 2
    assert names(order) == {f"{ID}.map.svg", f"{ID}.map.txt", "index.html", "manifest.json", "notes.txt"}


def test_an_item_that_broke_keeps_its_old_guides_and_is_tried_again(root, order) -> None:
    publish(order, processes=1)
    text = (root / ITEM).read_text("utf-8")
    (root / ITEM).write_text(text + "stauts: x\n", "utf-8")
    for _ in range(2):
        (one,) = publish(order, processes=1).made
        assert (one.id, one.refusal is not None) == (ID, True)
        assert f"{ID}.map.svg" in names(order)
    (root / ITEM).write_text(text, "utf-8")
    assert [(one.id, one.refusal) for one in publish(order, processes=1).made] == [(ID, None)]


def test_a_withdrawn_item_leads_to_what_to_apply_for_instead(root, order) -> None:
    publish(order, processes=1)
    add(root, "state: withdrawn\nreason: 合并办理\nreplaced_by: [civil--second]")
    publish(order, processes=1)
    page = (order.folder / f"{ID}.html").read_text("utf-8")
    assert f"{ID}.map.svg" not in names(order)
    assert "已经取消" in page
    assert "合并办理" in page
    assert 'href="index.html#civil--second"' in page


@pytest.mark.parametrize(("day", "is_there"), [("2025-12-31", False), ("2026-06-01", True), ("2027-01-01", False)])
def test_only_what_holds_on_a_day_is_shown(root, order, day, is_there) -> None:
    add(root, "valid: {from: 2026-01-01, to: 2026-12-31}")
    publish(replace(order, day=dt.date.fromisoformat(day)), processes=1)
    assert (f"{ID}.map.svg" in names(order)) is is_there
    assert (f"{ID}.html" in names(order)) is not is_there


def test_parts_that_machines_make_side_by_side_join_to_the_whole(order, tmp_path) -> None:
    whole = replace(order, folder=tmp_path / "whole")
    publish(whole, processes=1)
    parts = [set(made(replace(order, shard=Shard(number, 2)))) for number in (1, 2)]
    assert not parts[0] & parts[1]
    merge(order)
    read = [manifests.read(one.folder / "manifest.json") for one in (whole, order)]
    assert read[0] == read[1]
    assert (order.folder / "index.html").read_bytes() == (whole.folder / "index.html").read_bytes()


def test_a_part_keeps_its_items_whatever_else_comes(root, order) -> None:
    parts = [replace(order, shard=Shard(number, 3)) for number in (1, 2, 3)]
    for part in parts:
        publish(part, processes=1)
    for one in ("civil--first", "civil--other"):
        (root / f"items/civil/{one}.yaml").write_text((root / ITEM).read_text("utf-8").replace(ID, one), "utf-8")
    for part in parts:
        publish(part, processes=1)
    merge(order)
    assert len(list(order.folder.glob("*.svg"))) == 4


def test_parts_that_make_no_whole_are_not_joined_and_nothing_is_removed(order) -> None:
    publish(order, processes=1)
    before = names(order)
    with pytest.raises(KeliError, match="no parts to join"):
        merge(order)
    publish(replace(order, shard=Shard(1, 2)), processes=1)
    with pytest.raises(KeliError, match="Of 2 parts these are missing or have a manifest that cannot be read: 2"):
        merge(order)
    publish(replace(order, shard=Shard(1, 3)), processes=1)
    with pytest.raises(KeliError, match="different wholes: 2, 3"):
        merge(order)
    assert names(order) == before | {"manifest-1-of-2.json", "manifest-1-of-3.json"}


def test_of_very_many_parts_that_are_missing_only_the_first_are_named(order) -> None:
    publish(replace(order, shard=Shard(1, 9999)), processes=1)
    with pytest.raises(KeliError, match=r"cannot be read: 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, …\.$"):
        merge(order)


def test_parts_that_were_asked_for_differently_are_not_joined(order) -> None:
    publish(replace(order, shard=Shard(1, 2)), processes=1)
    publish(replace(order, shard=Shard(2, 2), formats=(Format.MD,)), processes=1)
    with pytest.raises(KeliError, match="same options"):
        merge(order)


@pytest.mark.parametrize(
    ("name", "text"), [("manifest.json", '{"name": "app", "icons": []}'), ("index.html", "<h1>Welcome</h1>")]
)
def test_a_file_of_another_program_is_left_alone(order, name, text) -> None:
    order.folder.mkdir()
    (order.folder / name).write_text(text, "utf-8")
    for asked in (publish, merge):
        with pytest.raises(KeliError, match="another program"):
            asked(order)
    assert names(order) == {name}
    assert (order.folder / name).read_text("utf-8") == text


def test_a_run_that_was_stopped_before_its_manifest_is_taken_up(order) -> None:
    publish(order, processes=1)
    (order.folder / "manifest.json").unlink()
    assert made(order) == [ID, "civil--second"]


def test_what_a_run_that_was_killed_left_half_written_is_taken_away(order) -> None:
    publish(order, processes=1)
    half = write_beside(order.folder / f"{ID}.map.svg", b"<svg")
    publish(replace(order, shard=Shard(1, 2)), processes=1)
    assert half.exists(), "another part may be writing it"
    publish(order, processes=1)
    assert not half.exists()


def test_a_folder_in_the_way_of_a_file_is_named_and_the_others_are_made(order) -> None:
    (order.folder / f"{ID}.map.svg").mkdir(parents=True)
    refusals = {one.id: one.refusal for one in publish(order, processes=1).made}
    assert refusals["civil--second"] is None
    assert f"{ID}.map.svg could not be written" in refusals[ID].en
    assert not list(order.folder.glob(".*"))


def test_a_guide_that_takes_too_long_is_named_and_tried_again(order) -> None:
    (first, _) = publish(replace(order, seconds=1e-6), processes=1).made
    assert "longer than 1e-06 seconds" in first.refusal.en
    assert [one.refusal for one in publish(order, processes=1).made] == [None, None]


def test_a_process_that_is_killed_costs_no_guide(root, order) -> None:
    text = (root / ITEM).read_text("utf-8")
    for number in range(30):
        one = f"civil--more-{number}"
        (root / f"items/civil/{one}.yaml").write_text(text.replace(f"id: {ID}", f"id: {one}"), "utf-8")
    killed = []

    def kill() -> None:
        while not killed:
            for child in (one for one in multiprocessing.active_children() if one.pid):
                os.kill(child.pid, signal.SIGKILL)
                killed.append(child.pid)
            time.sleep(0.01)

    killer = threading.Thread(target=kill, daemon=True)
    killer.start()
    outcome = publish(order, processes=2)
    killer.join()
    assert [one.refusal for one in outcome.made] == [None] * 32
    assert outcome.files == 64


def test_a_notice_names_what_replaces_an_item_and_changes_with_that_name(root, order) -> None:
    add(root, "state: withdrawn\nreason: 合并办理\nreplaced_by: [civil--second]")
    publish(order, processes=1)
    add(root, "plain_name: 我要新办", "items/civil/civil--second.yaml")
    assert made(order) == [ID, "civil--second"]
    page = (order.folder / f"{ID}.html").read_text("utf-8")
    assert '<a href="index.html#civil--second">我要新办</a>' in page


def test_an_authored_guide_with_the_id_of_an_item_is_not_made_and_that_is_said(root, order) -> None:
    (root / "guides").mkdir()
    (root / "guides" / f"{ID}.md").write_text(f'---\ntitle: "登记"\nitem: {ID}\n---\n', "utf-8")
    for made_now in (2, 0):
        outcome = publish(order, processes=1)
        assert len(outcome.made) == made_now
        assert [said.en.partition(":")[0] for said in outcome.without] == [f"guides/{ID}.md was not made"]


def test_a_guide_names_what_renews_a_result_and_changes_with_that_name(root, order) -> None:
    order = replace(order, views=(View.GUIDE,), formats=(Format.HTML,))
    add(root, 'results:\n  - {id: card, name: "证书", type: certificate, renewed_by: civil--second}')
    publish(order, processes=1)
    add(root, "plain_name: 我要延续", "items/civil/civil--second.yaml")
    assert made(order) == [ID, "civil--second"]
    page = (order.folder / f"{ID}.guide.html").read_text("utf-8")
    assert "我要延续" in page
    assert "civil--second" not in page


def test_parts_whose_files_were_not_copied_are_not_joined(order) -> None:
    for number in (1, 2):
        publish(replace(order, shard=Shard(number, 2)), processes=1)
    (order.folder / f"{ID}.map.svg").unlink()
    with pytest.raises(KeliError, match=f"missing or have another size .*: 1, the first is {ID}.map.svg"):
        merge(order)
    assert not (order.folder / "manifest.json").exists()


def _told(name: str = "x", size: object = 4, title: str = "") -> str:
    """Give a manifest of one item with one file."""
    entry = {"key": "", "title": title, "authority": "", "files": [{"name": name, "bytes": size, "sha256": ""}]}
    return json.dumps({"format": "keli/publish@1", "asked": "", "items": {ID: entry}})


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("", id="nothing"),
        pytest.param("{", id="half"),
        pytest.param("[]", id="a list"),
        pytest.param('{"format": "keli/publish@1", "items": {"x": 1}}', id="no items"),
        pytest.param("[" * 100_000, id="deep"),
        pytest.param(_told(size=float("inf")).replace("Infinity", "1e999"), id="a size without end"),
        pytest.param(_told(name="a\0b"), id="a name that is none"),
        pytest.param(_told(name="\ud800"), id="half a character in a name"),
        pytest.param(_told(title="\ud800"), id="half a character in a title"),
    ],
)
def test_a_manifest_that_cannot_be_read_only_costs_time(order, text) -> None:
    publish(order, processes=1)
    (order.folder / "manifest.json").write_text(text, "utf-8")
    assert made(order) == [ID, "civil--second"]


@pytest.mark.parametrize("name", ["../mine.txt", "/etc/passwd", "a/../../mine.txt", "", "..\\mine.txt", "C:mine.txt"])
def test_a_manifest_that_leads_out_of_the_folder_removes_nothing(order, tmp_path, name) -> None:
    (tmp_path / "mine.txt").write_text("mine", "utf-8")
    order.folder.mkdir()
    (order.folder / "manifest.json").write_text(_told(name), "utf-8")
    assert publish(order, processes=1).removed == 0
    assert (tmp_path / "mine.txt").exists()


def test_the_index_stays_text_whatever_items_are_called(root, order) -> None:
    add(root, "plain_name: '<script>alert(1)</script>'")
    publish(order, processes=1)
    page = (order.folder / "index.html").read_text("utf-8")
    assert "<script>" not in page
    assert "&lt;script&gt;" in page
    assert "default-src 'none'" in page


@pytest.mark.parametrize("view", View)
def test_the_index_has_words_for_every_view(view, order) -> None:
    form = next(form for form in formats_of(view) if form is not Format.PDF)
    publish(replace(order, views=(view,), formats=(form,)), processes=1)
    page = (order.folder / "index.html").read_text("utf-8")
    assert page.count("<a href=") == 2
    assert say(f"view_{view}", Language.ZH) in page
    assert view not in re.findall(r"[a-z]+", re.sub("<style.*?</style>|<[^>]+>", "", page))


def test_in_the_index_a_name_leads_to_its_guide_and_english_guides_are_told_in_english(order) -> None:
    views, forms = (View.MAP, View.GUIDE), (Format.SVG, Format.PDF, Format.HTML, Format.MARKMAP)
    publish(replace(order, views=views, formats=forms, languages=tuple(Language)), processes=1)
    page = (order.folder / "index.html").read_text("utf-8")
    [own, other] = re.findall(rf'<li id="{ID}">(.*?)</small>(.*?)</small>', page)[0]
    assert re.match(rf'<strong><a href="{ID}.guide.html">', own)
    assert _told_by(own) == "办事指南 PDF · 导图 PDF SVG MARKMAP.MD"
    assert _told_by(other) == "English: guide HTML PDF · map PDF SVG MARKMAP.MD"
    assert f'<a href="{ID}.en.guide.pdf" aria-label="guide PDF">PDF</a>' in other


def _told_by(entry: str) -> str:
    return re.sub("<strong>.*</strong>|<[^>]+>", "", entry).replace("\xa0", " ")


def test_two_processes_make_the_same(order, tmp_path) -> None:
    def hashes(outcome: Outcome) -> list:
        return [(one.id, one.files) for one in outcome.made]

    other = replace(order, folder=tmp_path / "other")
    assert hashes(publish(order, processes=1)) == hashes(publish(other, processes=2))
