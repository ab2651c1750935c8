"""Orders of sections of a catalogue's own: chosen by name or in keli.toml, refused where they are wrong."""

import re
import shutil
from pathlib import Path

import pytest

CITY = Path(__file__).parents[2] / "examples" / "city"
BIRTH = "qingshi-police--birth-registration"
CHOSEN = ("--view", "guide", "--format", "html", "-o", "-")


@pytest.fixture
def city(tmp_path) -> Path:
    return Path(shutil.copytree(CITY, tmp_path / "city"))


def choose(city: Path, name: str) -> None:
    settings = city / "keli.toml"
    settings.write_text(settings.read_text("utf-8").replace("[publish]", f'[publish]\norder = "{name}"'), "utf-8")


def test_an_order_of_the_catalogue_is_chosen_by_its_name(keli) -> None:
    page = keli("export", BIRTH, "--order", "counter", *CHOSEN, "-C", CITY).stdout
    heads = re.findall("<h2>([^<]+)</h2>", page)
    assert heads[1:3] == ["能不能办", "带什么"]
    assert heads[-1] == "其他信息"
    assert "窗口办事指南" in page


def test_keli_toml_chooses_one_for_exporting_and_publishing(keli, city, tmp_path) -> None:
    choose(city, "counter")
    assert "窗口办事指南" in keli("export", BIRTH, *CHOSEN, "-C", city).stdout
    assert "窗口办事指南" not in keli("export", BIRTH, "--order", "national", *CHOSEN, "-C", city).stdout
    for file in (*city.glob("bundles/*.yaml"), *city.glob("items/*/*.yaml"), *city.glob("guides/*.md")):
        if file.stem != BIRTH:
            file.unlink()
    out = ("-o", tmp_path / "public", "--view", "brief", "--format", "html", "-C", city)
    assert keli("publish", *out).returncode == 0
    assert "Made: 0." in keli("publish", *out, KELI_LANG="en").stderr
    assert "Made: 0." not in keli("publish", *out, "--order", "city", KELI_LANG="en").stderr


def test_one_of_the_same_name_stands_in_the_place_of_kelis(keli, city) -> None:
    (city / "orders" / "counter.yaml").rename(city / "orders" / "national.yaml")
    assert "窗口办事指南" in keli("export", BIRTH, *CHOSEN, "-C", city).stdout


@pytest.mark.parametrize("name", ["countr", "../keli", "orders/counter", "counter.yaml", ""])
def test_a_name_that_leads_to_none_is_refused_with_those_there_are(name, keli, city) -> None:
    (city / "orders" / "counter.yaml").rename(city / "orders" / "hall.yaml")
    done = keli("export", BIRTH, "--order", name or "x", *CHOSEN, "-C", city, KELI_LANG="en")
    assert (done.returncode, done.stdout) == (2, "")
    assert "There is no order of sections" in done.stderr
    assert "national, city, licence, hall" in done.stderr


def test_an_order_with_errors_is_refused_and_check_names_the_place(keli, city) -> None:
    order = city / "orders" / "counter.yaml"
    order.write_text(order.read_text("utf-8").replace("materials,", "{{ materials }}, materails,"), "utf-8")
    done = keli("export", BIRTH, "--order", "counter", *CHOSEN, "-C", city, KELI_LANG="en")
    assert (done.returncode, done.stdout) == (2, "")
    assert "orders/counter.yaml was left alone" in done.stderr
    told = keli("check", city, KELI_LANG="en").stdout
    assert "orders/counter.yaml:9" in told


def test_hostile_headings_are_text(keli, city) -> None:
    order = city / "orders" / "counter.yaml"
    order.write_text(order.read_text("utf-8").replace("May you apply", "<script>{{ 7 * 7 }}"), "utf-8")
    page = keli("export", BIRTH, "--order", "counter", *CHOSEN, "--guide-lang", "en", "-C", city).stdout
    assert "<script>" not in page
    assert "&lt;script&gt;{{ 7 * 7 }}" in page


def test_an_order_that_is_a_link_is_none(keli, city, tmp_path) -> None:
    outside = tmp_path / "outside.yaml"
    (city / "orders" / "counter.yaml").rename(outside)
    (city / "orders" / "counter.yaml").symlink_to(outside)
    done = keli("export", BIRTH, "--order", "counter", *CHOSEN, "-C", city)
    assert (done.returncode, done.stdout) == (2, "")
