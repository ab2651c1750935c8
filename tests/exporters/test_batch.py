"""Guides of many items: each made or refused on its own."""

import datetime as dt
import re
import shutil
import subprocess
from pathlib import Path

import pytest
from msgspec.structs import replace

from catalog.findings.words import Language
from exporters.batch import Order, make
from exporters.layout.map.layout import Mode
from exporters.layout.paper import A3, A4, PHONE
from exporters.look import Look
from exporters.svg.theme import HOUSE
from exporters.view import Format, View
from guides.document.order import order_named

CLEAN = Path(__file__).parents[1] / "cases" / "_catalogue"
CITY = Path(__file__).parents[2] / "examples" / "city"
ITEM = "items/civil/civil--registration.yaml"


@pytest.fixture
def root(tmp_path):
    shutil.copytree(CLEAN, tmp_path / "catalogue")
    return tmp_path / "catalogue"


@pytest.fixture
def order(root, tmp_path):
    return Order(root, tmp_path / "out" / "guides", (View.MAP,), (Format.SVG,))


def test_a_guide_is_a_file_named_after_its_item(order) -> None:
    (made,) = make(order, ["civil--registration"], processes=1)
    assert made.refusal is None
    assert made.files == (order.folder / "civil--registration.map.svg",)
    assert "我要登记志愿服务组织" in made.files[0].read_text("utf-8")


def test_a_guide_in_another_language_says_so_in_its_name(root, tmp_path) -> None:
    order = Order(root, tmp_path, (View.MAP, View.FLOW), (Format.SVG,), Language.EN)
    (made,) = make(order, ["civil--registration"], processes=1)
    assert [file.name for file in made.files] == ["civil--registration.en.map.svg", "civil--registration.en.flow.svg"]
    assert "At a glance" in made.files[0].read_text("utf-8")


def test_guides_are_in_the_colours_that_the_city_chose(root, order) -> None:
    with (root / "keli.toml").open("a", encoding="utf-8") as settings:
        settings.write('\n[publish.theme]\nroot = "#3B1F5F"\nbranches = ["#0B3D91"]\n')
    (made,) = make(order, ["civil--registration"], processes=1)
    picture = made.files[0].read_text("utf-8")
    assert {"#3b1f5f", "#0b3d91"} <= set(re.findall(r'"(#[0-9a-f]{6})"', picture))
    assert not {HOUSE.root, HOUSE.branch(0), HOUSE.branch(1)} & set(re.findall(r'"(#[0-9a-f]{6})"', picture))


def test_colours_that_cannot_be_read_are_refused_by_name(root, order) -> None:
    with (root / "keli.toml").open("a", encoding="utf-8") as settings:
        settings.write('\n[publish.theme]\nbranches = ["#ff7f0e"]\n')
    (made,) = make(order, ["civil--registration"], processes=1)
    assert made.refusal is not None
    assert "#ff7f0e" in made.refusal.zh


@pytest.mark.parametrize("mode", Mode)
def test_a_map_is_arranged_as_asked_and_made_for_the_paper_that_was_named(order, mode) -> None:
    shaped = replace(order, look=Look(mode, A3), formats=(Format.SVG, Format.PDF))
    (made,) = make(shaped, ["civil--registration"], processes=1)
    picture, page = made.files
    width, height = map(float, re.findall(r'(?:width|height)="([\d.]+)pt"', picture.read_text("utf-8"))[:2])
    across, down = A3.inner
    assert max(min(width / across, height / down), min(width / down, height / across)) > 0.5
    assert sorted(_media_box(page)) == pytest.approx([A3.width, A3.height], abs=1)


def test_pictures_for_a_paper_are_as_many_files_as_sheets(order) -> None:
    long = Look(paper=replace(A4, name="strip", height=260.0))
    (made,) = make(replace(order, look=long), ["civil--registration"], processes=1)
    names = [file.name for file in made.files]
    assert names[:2] == ["civil--registration.map.svg", "civil--registration.map.2.svg"]
    assert f"共 {len(names)} 页" in made.files[-1].read_text("utf-8")


@pytest.mark.parametrize(
    ("view", "form"), [(View.MAP, Format.PDF), (View.FLOW, Format.SVG), (View.TIMELINE, Format.SVG)]
)
def test_only_pictures_of_maps_are_made_for_a_phone(order, view, form) -> None:
    (made,) = make(replace(order, views=(view,), formats=(form,), look=Look(paper=PHONE)), ["civil--registration"])
    assert made.refusal is not None
    assert "phone" in made.refusal.zh


def test_a_bad_item_is_refused_and_the_others_are_made(root, order) -> None:
    bad = root / "items/civil/civil--bad.yaml"
    bad.write_text(
        (root / ITEM).read_text("utf-8").replace("civil--registration", "civil--bad") + "stauts: x\n", "utf-8"
    )
    (root / "items/civil/civil--broken.yaml").write_text('id: "x\n', "utf-8")
    made = make(order, ["civil--bad", "civil--registration", "civil--broken", "nobody"], processes=1)
    assert [one.item for one in made] == ["civil--bad", "civil--registration", "civil--broken", "nobody"]
    assert [len(one.files) for one in made] == [0, 1, 0, 0]
    for one in (made[0], made[2], made[3]):
        assert one.item in one.refusal.zh
        assert one.item in one.refusal.en
    assert [file.name for file in order.folder.iterdir()] == ["civil--registration.map.svg"]


@pytest.mark.parametrize(("day", "is_made"), [("2025-12-31", False), ("2026-06-01", True), ("2027-01-01", False)])
def test_only_what_holds_on_a_day_is_made(root, order, day, is_made) -> None:
    with (root / ITEM).open("a", encoding="utf-8") as item:
        item.write("valid: {from: 2026-01-01, to: 2026-12-31}\n")
    (made,) = make(replace(order, day=dt.date.fromisoformat(day)), ["civil--registration"])
    assert bool(made.files) is is_made
    assert made.refusal is None if is_made else "2026" in made.refusal.en


def test_a_guide_names_what_replaces_an_item(root, order) -> None:
    other = (root / ITEM).read_text("utf-8").replace("id: civil--registration", "id: civil--second")
    (root / "items/civil/civil--second.yaml").write_text(f"{other}plain_name: 我要新办\n", "utf-8")
    with (root / ITEM).open("a", encoding="utf-8") as item:
        item.write("state: withdrawn\nreason: 合并办理\nreplaced_by: [civil--second]\n")
    (made,) = make(replace(order, views=(View.GUIDE,), formats=(Format.HTML,)), ["civil--registration"])
    page = made.files[0].read_text("utf-8")
    assert "我要新办" in page
    assert "civil--second" not in page


def test_two_processes_make_the_same_files(root, order, tmp_path) -> None:
    text = (root / ITEM).read_text("utf-8")
    ids = ["civil--registration", *(f"civil--number-{number}" for number in range(5))]
    for number, item_id in enumerate(ids[1:]):
        other = text.replace("civil--registration", item_id).replace("00001000", f"0000{number + 2}000")
        (root / f"items/civil/{item_id}.yaml").write_text(other, "utf-8")
    alone = Order(root, tmp_path / "alone", order.views, order.formats)
    both = [make(one, ids, processes) for one, processes in ((alone, 1), (order, 2))]
    assert [one.item for one in both[1]] == ids
    assert all(one.files for one in both[1])
    for here, there in zip(*both, strict=True):
        assert [file.read_bytes() for file in here.files] == [file.read_bytes() for file in there.files]
        assert here.refusal == there.refusal


def test_a_folder_that_cannot_be_made_is_an_error(root, tmp_path) -> None:
    (tmp_path / "file").write_text("x", "utf-8")
    order = Order(root, tmp_path / "file" / "guides", (View.MAP,), (Format.SVG,))
    with pytest.raises(OSError, match="file"):
        make(order, ["civil--registration"], processes=1)


def test_a_guide_for_answers_is_a_file_of_its_own_and_says_for_which(tmp_path) -> None:
    order = Order(
        CITY, tmp_path, (View.MAP, View.FLOW), (Format.SVG,), answers={"parents": "married", "channel": "window"}
    )
    (made,) = make(order, ["qingshi-police--birth-registration"], processes=1)
    names = [file.name.removeprefix("qingshi-police--birth-registration.") for file in made.files]
    assert names == ["parents-married_channel-window.map.svg", "parents-married_channel-window.flow.svg"]
    text = made.files[0].read_text("utf-8")
    assert "国内出生，父母已结婚；选择窗口办理" in re.sub(r"<[^>]*>|\s", "", text)
    assert "passport" not in text
    assert "护照" not in text


def test_answers_that_an_item_does_not_know_refuse_it_and_no_other(tmp_path) -> None:
    order = Order(CITY, tmp_path, (View.FLOW,), (Format.SVG,), answers={"parents": "married"})
    items = ["qingshi-police--identity-card", "qingshi-police--birth-registration"]
    refused, made = make(order, items, processes=1)
    assert "parents" in refused.refusal.en
    assert made.files


def test_many_answers_do_not_make_a_name_too_long(tmp_path) -> None:
    answers = {"parents": "married", "child-age": "7", "mixed-ethnic": "yes", "collective": "no", "channel": "window"}
    answers |= {"place": "wangxi-police", "delivery": "mail", "audience": "person"}
    order = Order(CITY, tmp_path, (View.FLOW,), (Format.SVG,), answers=answers)
    (made,) = make(order, ["qingshi-police--birth-registration"], processes=1)
    assert re.fullmatch(r"qingshi-police--birth-registration\.[0-9a-f]{12}\.flow\.svg", made.files[0].name)


def _media_box(file: Path) -> tuple[float, ...]:
    """Give the size of a PDF's first page, as poppler sees it."""
    told = subprocess.run(["pdfinfo", str(file)], check=True, capture_output=True, encoding="utf-8").stdout
    found = re.search(r"Page size:\s+([\d.]+) x ([\d.]+)", told)
    assert found
    return tuple(map(float, found.groups()))


def test_documents_are_made_of_every_item_and_for_answers(root, tmp_path) -> None:
    with (root / "keli.toml").open("a", encoding="utf-8") as settings:
        settings.write('\n[publish]\nurl = "https://guides.example.cn/"\n')
    order = Order(root, tmp_path, (View.GUIDE, View.BRIEF, View.CHECKLIST), (Format.HTML,))
    (made,) = make(order, ["civil--registration"], processes=1)
    assert made.refusal is None
    assert [file.name.split(".", 1)[1] for file in made.files] == ["guide.html", "brief.html", "checklist.html"]
    for file in made.files:
        assert 'href="https://guides.example.cn/civil--registration.guide.html"' in file.read_text("utf-8")


def test_the_sections_of_a_guide_stand_in_the_order_asked_for(root, tmp_path) -> None:
    order = Order(root, tmp_path, (View.GUIDE,), (Format.HTML,), look=Look(order=order_named("licence")))
    (made,) = make(order, ["civil--registration"], processes=1)
    page = made.files[0].read_text("utf-8")
    assert "行政许可事项实施规范" in page
    assert page.index("设定、实施和监管依据") < page.index("许可条件")
