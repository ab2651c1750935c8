"""The tree of a map: all that the map shows, and the same bytes of it in every process."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from msgspec.structs import replace

from exporters.outline.maps import tree_of_map
from exporters.outline.tree import Node


def every(node: Node) -> list[str]:
    return [node.key, node.text, *node.badges, *(text for child in node.children for text in every(child))]


@pytest.mark.parametrize("name", ["food", "english", "large", "hostile"])
def test_all_that_a_map_shows_is_in_its_tree_once(name: str, request, said) -> None:
    view = request.getfixturevalue(name)
    tree = tree_of_map(view)
    told = [tree.title, *tree.about, tree.footer, *(text for one in tree.branches for text in every(one))]
    shown = said(replace(view, figures=()))
    assert sorted(filter(None, told)) == sorted(filter(None, shown))
    figures = [(one.caption, f"{one.value} {one.unit}".rstrip()) for one in view.figures]
    assert [(one.key, one.text) for one in tree.figures] == figures


def test_links_stay_with_their_text(food) -> None:
    contact = tree_of_map(food).branches[-1]
    assert [one.url for one in contact.children] == ["tel:12345", "", "", "https://www.example.cn/complaints"]


def test_figures_are_a_branch_for_formats_that_know_nothing_else(licence) -> None:
    first = next(licence.whole())
    assert (first.text, first.children) == ("要点", licence.figures)


def test_the_bytes_are_the_same_in_every_process() -> None:
    program = (
        "import sys; sys.path.insert(0, sys.argv[1]); import conftest, hashlib; "
        "from exporters.outline import drawing, freeplane, markdown, markmap, opml, xmind; "
        "from exporters.outline.maps import tree_of_map; tree = tree_of_map(conftest.load('food')); "
        "forms = (drawing, freeplane, markdown, markmap, opml, xmind); "
        "print([hashlib.sha256(form.render(tree)).hexdigest() for form in forms])"
    )
    root = str(Path(__file__).parents[3])
    found = {
        subprocess.run(
            [sys.executable, "-c", program, str(Path(__file__).parents[1])],
            env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": root},
            check=True,
            capture_output=True,
        ).stdout
        for seed in ("1", "2")
    }
    assert len(found) == 1
