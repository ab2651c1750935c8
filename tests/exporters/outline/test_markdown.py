"""Markdown outlines and those for markmap, rendered by a real parser: every node, and what people wrote stays text."""

import pytest
import yaml
from hypothesis import given
from markdown_it import MarkdownIt
from markdown_it.tree import SyntaxTreeNode

from catalog.findings.visible import visible
from exporters.layout.links import allowed
from exporters.outline import markdown, markmap
from exporters.outline.flows import tree_of_flow
from exporters.outline.tree import Node, Tree
from tests.exporters.flow_samples import food_licence
from tests.exporters.outline.trees import TREES, Told
from tests.exporters.outline.trees import told as wanted

PARSE = MarkdownIt("gfm-like").parse
PLAIN = {"root", "heading", "paragraph", "inline", "text", "text_special", "strong", "em", "link"}
LISTS = {"bullet_list", "list_item"}
FORMATS = {"md": markdown, "markmap.md": markmap}


def one_line(text: str) -> str:
    return visible(" ".join(text.split())).replace("\u2060", "").strip()


def text_of(node: SyntaxTreeNode) -> str:
    return "".join(one.content for one in node.walk() if one.type in {"text", "text_special"}).replace("\u2060", "")


def told(block: SyntaxTreeNode, below: tuple[Told, ...] = ()) -> Told:
    links = [one for one in block.walk() if one.type == "link"]
    assert len(links) <= 1
    return Told(text_of(block).strip(), links[0].attrs["href"] if links else "", below)


def entries(bullets: SyntaxTreeNode) -> tuple[Told, ...]:
    return tuple(entry(item) for item in bullets.children)


def entry(item: SyntaxTreeNode) -> Told:
    lists = [one for one in item.children if one.type == "bullet_list"]
    said = [one for one in item.children if one.type != "bullet_list"]
    below = tuple(told for one in lists for told in entries(one))
    return told(said[0], below) if said else Told("", "", below)


def read(text: str) -> tuple[str, list[str], list[Told]]:
    """Give the title, the paragraphs, and the branches of a rendered outline."""
    root = SyntaxTreeNode(PARSE(text))
    assert {one.type for one in root.walk()} <= PLAIN | LISTS
    title, paragraphs, branches = "", [], []
    for block in root.children:
        if block.tag == "h1":
            title = text_of(block)
        elif block.tag == "h2":
            branches.append(told(block))
        elif block.type == "bullet_list":
            last = branches.pop()
            branches.append(Told(last.label, last.url, entries(block)))
        else:
            paragraphs.append(text_of(block))
    return title, paragraphs, branches


def label(colon: str):
    def made(node: Node) -> str:
        address = one_line(node.url) if allowed(node.url) else ""
        said = one_line(colon).join(filter(None, (one_line(node.key), one_line(node.text) or address)))
        return " · ".join(filter(None, (said, *map(one_line, node.badges))))

    return made


def bare(nodes: tuple[Told, ...] | list[Told]) -> list[tuple]:
    """Give what was told without spaces, which Markdown folds, and addresses as a reader sees them."""
    return [("".join(one.label.split()), bool(one.url), bare(one.below)) for one in nodes]


def holds(tree: Tree) -> None:
    title, paragraphs, branches = read(markdown.render(tree).decode())
    assert "".join(title.split()) == "".join(one_line(tree.title).split())
    assert bare(branches) == bare(wanted(tree.branches, label(tree.colon)))
    around = [*map(one_line, tree.about), *map(label(tree.colon), tree.figures), one_line(tree.footer)]
    left = "".join("".join(paragraphs).split()).replace("·", "")
    assert left == "".join("".join(around).split()).replace("·", "")


def test_a_map_is_read_back_whole(tree) -> None:
    holds(tree)


@given(TREES)
def test_whatever_people_write_stays_text_and_is_read_back(tree: Tree) -> None:
    holds(tree)


@given(TREES)
def test_markmap_finds_every_node_in_headings_and_lists(tree: Tree) -> None:
    written = markmap.render(tree).decode()
    assert written.startswith("---\n")
    _, front, text = written.split("---\n", 2)
    assert set(yaml.safe_load(front)) == {"markmap"}
    _, paragraphs, branches = read(text)
    assert paragraphs == []
    noted = (*tree.figures, *(Node(line) for line in tree.note))
    whole = Tree(tree.id, tree.language, tree.title, (), noted, tree.branches, "").whole()
    assert bare(branches) == bare(wanted(whole, label(tree.colon)))


@pytest.mark.parametrize("form", FORMATS)
def test_a_number_at_the_start_begins_no_list(form: str) -> None:
    tree = Tree("x", "zh", "题", (), (), (Node("流程", children=(Node("1. 申请"),)),), "")
    assert "- 1\\. 申请\n" in FORMATS[form].render(tree).decode()


def test_keys_are_strong_and_links_lead_on(licence) -> None:
    text = markdown.render(licence).decode()
    assert "  - **份数**：1份（原件）\n" in text
    assert "- **咨询电话**：[12345](<tel:12345>)\n" in text


def test_an_address_arrives_as_it_is() -> None:
    url = "https://a.cn/?a=1&copy;b=2&c=(x)"
    tree = Tree("x", "zh", "题", (), (), (Node("支", children=(Node("网站", url=url),)),), "")
    _, _, [branch] = read(markdown.render(tree).decode())
    assert branch.below[0].url == url


@pytest.mark.parametrize("form", FORMATS)
def test_a_map_reads_well(form: str, licence, hold) -> None:
    hold(f"map_food.{form}", FORMATS[form].render(licence).decode())


def test_a_flow_reads_well(hold) -> None:
    hold("flow_food.md", markdown.render(tree_of_flow(food_licence())).decode())
