"""Authored guides as pages and PDF: what people wrote stays text, the rest comes from the data."""

import shutil
import subprocess

import pytest

from catalog.findings.words import Language
from catalog.library.library import Library
from exporters.asked_for import AskedFor
from exporters.look import Look
from exporters.view import View
from tests.exporters.document_samples import CITY

GUIDE = "restaurant-licence"
HEAD = '---\ntitle: "指南<b>"\nitem: qingshi-amr--food-business-new\n{more}---\n'


@pytest.fixture
def city(tmp_path):
    root = tmp_path / "city"
    shutil.copytree(CITY, root)
    return root


@pytest.fixture
def written(city, keli):
    """Write a guide, export it as a page, and give the page."""

    def made(text: str, more: str = "") -> str:
        (city / "guides" / "x.md").write_text(HEAD.format(more=more) + text, "utf-8")
        done = keli("export", "x", "--view", "guide", "--format", "html", "-o", city / "out", "-C", city)
        assert done.returncode == 0, done.stderr
        return (city / "out" / "x.guide.html").read_text("utf-8")

    return made


def test_a_directive_is_filled_from_the_data(written) -> None:
    page = written("## 材料\n\n::: materials\n")
    assert "<h2>材料</h2>" in page
    assert "食品经营许可申请书" in page


def test_ways_to_reach_someone_say_what_each_is_for(written) -> None:
    page = written("## 问谁\n\n::: contacts\n")
    assert [f"{what} · 电话" in page for what in ("咨询方式", "投诉方式")] == [True, True]


def test_html_of_people_stays_text_and_headings_stand_below_those_of_sections(written) -> None:
    page = written("<script>alert(1)</script>\n\n[x](javascript:alert(1)) ![y](https://x.cn/y.png)\n\n# 大标题\n")
    assert "<script>" not in page
    assert "&lt;script&gt;" in page
    assert 'href="javascript' not in page
    assert "<img" not in page
    assert "<h3>大标题</h3>" in page
    assert "指南&lt;b&gt;" in page


def test_what_stands_under_a_condition_goes_with_the_answers(written, without_scripts) -> None:
    page = without_scripts(written("::: when {agent: true}\n带上委托书。\n:::\n").encode())
    assert page.is_visible("text=带上委托书")
    assert page.is_visible("text=适用情形")
    page.check("fieldset:has-text('代办') >> label:text-is('否')")
    assert not page.is_visible("text=带上委托书")
    page.check("fieldset:has-text('代办') >> label:text-is('是')")
    assert page.is_visible("text=带上委托书")
    assert not page.is_visible(".under > .note")


def test_answers_in_the_head_are_taken_as_given(written) -> None:
    text = "::: when {agent: true}\n带上委托书。\n:::\n\n::: when {agent: false}\n本人来。\n:::\n"
    page = written(text, "answers: {agent: false}\n")
    assert "带上委托书" not in page
    assert "本人来" in page
    assert "适用情形：" not in page.split("本人来")[0].split("<main")[1].split("</form>")[-1]


def test_the_same_guide_is_a_pdf(city, keli) -> None:
    done = keli("export", GUIDE, "--view", "guide", "--format", "pdf", "-o", city / "out", "-C", city)
    assert done.returncode == 0, done.stderr
    pdf = city / "out" / f"{GUIDE}.guide.pdf"
    text = subprocess.run(["pdftotext", pdf, "-"], capture_output=True, check=True, encoding="utf-8").stdout
    assert "开餐馆办证，三步走" in text
    assert "食品经营许可申请书" in text.replace("\n", "")


def test_where_no_format_is_asked_for_it_is_made_in_those_of_documents(city) -> None:
    library = Library(city)
    asked = AskedFor.of(library, GUIDE)
    subject, _ = asked.subject(Language.ZH, {})
    names = [name for name, _ in asked.guides(subject, (View.MAP,), (), Look())]
    assert sorted(names) == ["guide.html", "guide.pdf"]


def test_an_archive_of_it_has_the_data_of_its_item_inside(city, keli) -> None:
    done = keli("export", GUIDE, "--view", "guide", "--format", "pdf", "--archive", "-o", city / "out", "-C", city)
    assert done.returncode == 0, done.stderr
    pdf = city / "out" / f"{GUIDE}.guide.pdf"
    listed = subprocess.run(["pdfdetach", "-list", pdf], capture_output=True, check=True, encoding="utf-8").stdout
    assert "qingshi-amr--food-business-new.yaml" in listed


def test_what_it_does_not_carry_is_told(keli) -> None:
    options = ("--loss", "--view", "guide", "--format", "pdf", "--format", "html", "-C", CITY, "--lang", "en")
    done = keli("export", GUIDE, *options)
    assert done.returncode == 0, done.stderr
    pdf, html = done.stdout.split(f"{GUIDE} · guide · html")
    untold = "The guide names these elements by no ::: line:"
    assert untold in pdf
    assert "Visits" in html
    assert "Materials" not in pdf + html
    assert "Questions can't be answered in it" in pdf
    assert "Questions can't be answered in it" not in html
    assert "These texts are not in it" not in done.stdout


def test_a_guide_with_an_error_is_not_made_and_the_others_are(city, keli) -> None:
    (city / "guides" / "x.md").write_text(HEAD.format(more="") + "3个工作日办结。\n", "utf-8")
    done = keli(
        "export", "x", GUIDE, "--view", "guide", "--format", "html", "-o", city / "out", "-C", city, "--lang", "en"
    )
    assert done.returncode == 1
    assert "The guide x has errors and was not made: line 5" in done.stderr
    assert (city / "out" / f"{GUIDE}.guide.html").exists()


def test_a_guide_with_the_id_of_an_item_is_not_made_and_that_is_said(city, keli) -> None:
    item = "qingshi-civil--senior-allowance"
    (city / "guides" / f"{item}.md").write_text(HEAD.format(more="") + "字\n", "utf-8")
    done = keli("export", item, "--view", "map", "--format", "txt", "-o", city / "out", "-C", city, "--lang", "en")
    assert done.returncode == 1
    assert f"guides/{item}.md was not made: {item} is the id of an item or bundle" in done.stderr
    assert (city / "out" / f"{item}.map.txt").exists()


def test_publishing_makes_it_and_makes_it_anew_once_its_text_has_changed(city, keli) -> None:
    for file in (*city.glob("bundles/*.yaml"), *city.glob("items/*/*.yaml")):
        if file.stem != "qingshi-amr--food-business-new":  # the item that it is of
            file.unlink()
    options = ["publish", "-o", city / "out", "--view", "guide", "--format", "html", "-C", city]
    assert keli(*options).returncode == 0
    page = city / "out" / f"{GUIDE}.guide.html"
    before = page.read_text("utf-8")
    source = city / "guides" / f"{GUIDE}.md"
    source.write_text(source.read_text("utf-8").replace("免得办到一半再改", "省得返工"), "utf-8")
    assert keli(*options).returncode == 0
    assert before != page.read_text("utf-8")
    assert "省得返工" in page.read_text("utf-8")


def test_check_tells_of_it_with_and_without_what_was_kept(city, keli) -> None:
    (city / "guides" / "x.md").write_text(HEAD.format(more="") + "3个工作日办结。\n", "utf-8")
    for _ in range(2):
        done = keli("check", city, "--lang", "en")
        assert done.returncode == 1
        assert "GDE005" in done.stdout
    (city / "guides" / "x.md").unlink()
    assert keli("check", city).returncode == 0
