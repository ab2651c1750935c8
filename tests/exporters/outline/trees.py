"""Trees drawn at random, and what a format has to say of a tree, to be held against what is read back."""

from collections.abc import Callable, Iterable

from hypothesis import strategies as st
from msgspec import Struct

from exporters.layout.cleaning import clean
from exporters.layout.links import allowed
from exporters.outline.tree import Node, Tree
from tests.exporters.conftest import HOSTILE

TEXTS = st.one_of(
    st.text(max_size=12),
    st.text(alphabet="#-+*_~`|<>[](){}!1.)=:/w@&;$^\\\"' 许可（证）“a\n", max_size=12),
    st.sampled_from((*HOSTILE, "=1+1", "1. 申请", "- x", "---", "<b>", "名" * 1000, "&amp;", "𠮷㐂", "![x](y)", "")),
)
URLS = st.sampled_from(("", "", "tel:12345", "https://a.cn/?b=1&copy;c=<\\>(d)", "javascript:alert(1)", "https://a\n"))
_LEAVES = st.builds(Node, TEXTS, TEXTS, URLS, st.lists(TEXTS, max_size=2).map(tuple))
NODES = st.recursive(
    _LEAVES,
    lambda below: st.builds(
        Node, TEXTS, TEXTS, URLS, st.lists(TEXTS, max_size=2).map(tuple), st.lists(below, max_size=3).map(tuple)
    ),
    max_leaves=6,
)
TREES = st.builds(
    Tree,
    TEXTS,
    st.sampled_from(("zh", "en")),
    TEXTS,
    st.lists(TEXTS, max_size=2).map(tuple),
    st.lists(st.builds(Node, TEXTS, TEXTS), max_size=2).map(tuple),
    st.lists(NODES, max_size=3).map(tuple),
    TEXTS,
)


class Told(Struct, frozen=True):
    """What was read back of a node."""

    label: str
    url: str
    below: tuple["Told", ...]


def told(nodes: Iterable[Node], label: Callable[[Node], str]) -> tuple[Told, ...]:
    """Give what a format has to tell of nodes."""
    return tuple(
        Told(label(node), node.url.strip() if allowed(node.url) else "", told(node.children, label)) for node in nodes
    )


def labelled(tree: Tree) -> tuple[Told, ...]:
    """Give what a format has to tell that has one line of text for each node."""
    return told(tree.whole(), lambda node: clean(node.label(tree.colon)))
