"""What is bad about one item is told in a sentence that names it; the others are made, and nothing of it gets out."""

import shutil

import pytest
from msgspec.structs import replace

from catalog.findings.errors import KeliError
from exporters.html.guide import render
from guides.document.build import document_of
from guides.document.order import order_named
from tests.exporters.document_samples import CITY, subject

ITEM = "qingshi-urban--signboard-record"
OTHER = "qingshi-civil--senior-allowance"
BOMB = """<?xml version="1.0"?>
<!DOCTYPE svg [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">
<!ENTITY x SYSTEM "file:///etc/passwd">]>
<svg xmlns="http://www.w3.org/2000/svg" onload="alert('reached')"><script>alert('reached')</script>
<text>&b;&x;</text><image href="https://reached.example/x.png"/></svg>
"""


@pytest.fixture
def city(tmp_path):
    root = tmp_path / "city"
    shutil.copytree(CITY, root)
    return root


def with_file(root, name: str) -> None:
    """Let a material of the item name a file."""
    source = root / "items" / ITEM.partition("--")[0] / f"{ITEM}.yaml"
    text = source.read_text("utf-8")
    changed = text.replace("materials:\n  - {id: ", f'materials:\n  - {{files: {{blank: "{name}"}}, id: ', 1)
    assert changed != text
    source.write_text(changed, "utf-8")


def published(city, keli):
    options = ["--view", "guide", "--format", "html", "--lang", "en", "-C", city]
    done = keli("export", ITEM, OTHER, *options, "-o", city / "out")
    assert "Traceback" not in done.stderr
    assert (city / "out" / f"{OTHER}.guide.html").exists()
    return done, city / "out" / f"{ITEM}.guide.html"


@pytest.mark.parametrize("name", ["files/../../../../etc/passwd", "/etc/passwd", "files/nothing-there.pdf"])
def test_a_file_that_is_outside_or_missing_is_told_with_the_item_and_the_others_are_made(name, city, keli) -> None:
    with_file(city, name)
    done, page = published(city, keli)
    assert done.returncode == 1
    assert ITEM in done.stderr
    assert not page.exists()


def test_a_link_out_of_the_catalogue_is_told_with_the_item(city, keli) -> None:
    (city / "files" / "link.pdf").symlink_to("/etc/passwd")
    with_file(city, "files/link.pdf")
    done, page = published(city, keli)
    assert ITEM in done.stderr
    assert not page.exists()


def test_an_attached_picture_that_acts_is_told_with_the_item_and_nothing_of_it_is_read(city, keli) -> None:
    (city / "files" / "bomb.svg").write_text(BOMB, "utf-8")
    with_file(city, "files/bomb.svg")
    done, page = published(city, keli)
    assert ITEM in done.stderr
    assert not page.exists()
    assert "bomb.svg" in keli("check", city).stdout
    for hostile in ("reached", "aaaaaaaaaa", "root:x:"):
        assert hostile not in done.stderr


def test_a_template_that_fails_is_told_with_the_item_in_both_languages() -> None:
    view = replace(document_of(subject(ITEM), order_named("national")), figures=("what no template can show",))
    with pytest.raises(KeliError) as caught:
        render(view)
    assert ITEM in caught.value.message.en
    assert "guide.html.jinja" in caught.value.message.zh
