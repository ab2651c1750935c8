"""What is read as usual is read as libyaml reads it, to the column; what is not usual is left to libyaml."""

from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from catalog.storage.builder import Builder
from catalog.storage.caps import DEPTH
from catalog.storage.characters import forbidden
from catalog.storage.spans import yaml_spans
from catalog.storage.usual.building import usual_data
from catalog.storage.usual.spans import usual_spans

CITY = Path(__file__).parents[3] / "examples/city"

USUAL = {
    "scalars": 'a: "甲：乙 #1"\nb: word\nc: 2026-01-01\nd: x-/@.+\ne: 1.5\nf: true\ng: null\nh: 12号\n',
    "nothing": "a:\nb: # why\nc: {d: 1}\n",
    "a long name": "k" * 1024 + ": 1\n",
    "comments": '# one\n\n# two\na: 1  # three\nb: "#4"   # five, "six": {7}\n  # eight\n\n\n# nine\nc: 2\n# ten\n',
    "brackets": 'a: {}\nb: []\nc: {d: [e, {f: "g"}, []], h: {i: {j: 1}}}  # {\nk: [{l: 1}, {l: 2}]\n',
    "maps in lists": "a:\n  - b: 1\n    c: 2\n  - b:\n      d: 3\n  - {b: 4}\n  - 甲\n  - [5]\n",
    "lists that are not indented": "a:\n- b: 1\n  c:\n  - 2\n  d: 3\n- e\nf:\n",
    "a list": '- {a: 1}\n\n- "b"\n- c:\n    d: 1\n',
    "folded": "a: >-\n  第一行，\n  第二行 #2 \n\n\n  第三行\n\n# no more\nb: >\n  一: {\nc: 1\n",
    "literal": "a:\n  - b: |\n      一\n\n      二\n    c: |-\n      三\nd: 1\n",
    "deeper and deeper": "a:\n b:\n   c:\n      d: [e]\n   f: 1\n",
    "other alphabets": 'a: "𠮷野家"\nb: é # 𠮷\nc: 甲\nd: "\u200d"\n',
}
USUAL |= {f"{name}, line ends of Windows": text.replace("\n", "\r\n") for name, text in USUAL.items()}

UNUSUAL = {
    "empty": "",
    "nothing but comments": "# a\n",
    "no line end": "a: 1",
    "a word alone": "a\n",
    "brackets alone": "{a: 1}\n",
    "indented": " a: 1\n",
    "line ends of long ago": "a: 1\rb: 2\n",
    "tab": 'a: "\t"\n',
    "spaces at the end": "a: 1 \n",
    "spaces on a line": "a: 1\n \nb: 2\n",
    "spaces behind a dash": "-  a\n",
    "spaces behind a colon": "a:  1\n",
    "spaces within brackets": "a: { b: 1 }\n",
    "no space behind a comma": "a: [1,2]\n",
    "comma at the end": "a: [1, ]\n",
    "no comma": 'a: [b"c"]\n',
    "no commas between maps": "a: [{b: 1}{c: 2}]\n",
    "no value": "a: {b}\n",
    "empty value": "a: {b: }\n",
    "a map without brackets": "a: [b: 1]\n",
    "brackets that do not fit": "a: {b: 1]\n",
    "brackets that stay open": "a: [b\n",
    "a bracket more": "a: [b]]\n",
    "brackets over lines": "a: [b,\n  c]\n",
    "a comment within brackets": "a: [b # c\n  ]\n",
    "deep brackets": f"a: {'[' * 9}{']' * 9}\n",
    "single quotes": "a: 'b'\n",
    "an escape": 'a: "\\n"\n',
    "quotes over lines": 'a: "b\n  c"\n',
    "quotes that stay open": 'a: "b\n',
    "a name in quotes": '"a": 1\n',
    "a name that is a truth value": "on: 1\n",
    "a name that is nothing": "a: {null: 1}\n",
    "a name twice": "a: 1\nb: 2\na: 3\n",
    "a name twice within brackets": "a: {b: 1, b: 2}\n",
    "a very long name": "k" * 1025 + ": 1\n",
    "a name beyond ASCII": "甲: 1\n",
    "a word that programs read differently": "a: yes\n",
    "a number that programs read differently": "a: [012]\n",
    "a word beyond ASCII within brackets": "a: [甲]\n",
    "words": "a: b c\n",
    "a comma": "a: b, c\n",
    "a colon": "a: b: c\n",
    "a time": "a: 1:30\n",
    "words over lines": "a: b\n  c\n",
    "a word below its name": "a:\n  b\n",
    "a list behind a word": "a: b\n- c\n",
    "a name behind a list": "- a\nb: 1\n",
    "a list in a list": "- - a\n",
    "a dash alone": "-\n  a: 1\n",
    "further than its place": "a: 1\n  b: 2\n",
    "less far than its place": "a:\n    b: 1\n  c: 2\n",
    "a text that is not indented": "a:\n  b: |\n  c\n",
    "a text that begins with an empty line": "a: |\n\n  b\n",
    "a text with lines of its own": "a: >\n  b\n    c\n  d\n",
    "a text with a line of its own that is no comment": "a: |\n  b\n    # c\n",
    "a text that keeps its end": "a: |+\n  b\n\n",
    "a text with its column": "a: |2\n  b\n",
    "anchor": "a: &b 1\n",
    "alias": "a: *b\n",
    "tag": "a: !b 1\n",
    "a question mark": "? a\n: 1\n",
    "two documents": "a: 1\n---\nb: 2\n",
    "an instruction": "%YAML 1.2\n---\na: 1\n",
    "far to the right": "".join(f"{' ' * level}a:\n" for level in range(DEPTH)),
    "very long": "a: [" + "0, " * 50_000 + "0]\n",
}


@pytest.mark.parametrize("name", USUAL)
def test_what_is_usual_is_read_as_libyaml_reads_it(name) -> None:
    assert usual_data(USUAL[name])
    compare(USUAL[name])


@pytest.mark.parametrize("name", UNUSUAL)
def test_what_is_not_usual_is_left_to_libyaml(name) -> None:
    assert usual_data(UNUSUAL[name]) is None


def test_the_files_of_a_city_are_usual() -> None:
    for file in CITY.rglob("*.yaml"):
        text = file.read_text("utf-8")
        assert usual_data(text), file
        compare(text)


PIECES = st.sampled_from(
    (
        *'\n\n  ##-::,,""{}[]|>&*!?%@`~=<\\\'/+_.019aéy甲𠮷\xa0\u3000\u200d',
        *("- ", "- - ", ": ", ", ", " # x", ">-\n  ", "|\n", "---\n", "...\n"),
        *("a: ", "- a: 1", "{a: 1}", '"a": ', "[]", "null", "yes", "<<: "),
    )
)
LINES = st.sampled_from([line for text in USUAL.values() for line in text.splitlines(keepends=True)])


@st.composite
def mutants(draw: st.DrawFn) -> str:
    """A usual file, or lines of some in any order, in which a few pieces are put instead of others."""
    text = draw(st.sampled_from([*USUAL.values()]) | st.lists(LINES, min_size=1, max_size=6).map("".join))
    for _ in range(draw(st.integers(0, 3))):
        start = draw(st.integers(0, len(text)))
        end = draw(st.integers(start, min(len(text), start + 5)))
        text = text[:start] + draw(PIECES | st.just("")) + text[end:]
    return text


@given(mutants() | st.lists(PIECES, max_size=12).map("".join).map("{}\n".format))
@example("a: {}\n")
@example("a: >\n b\n  # c\n")
@example("a: 1\n  # b\n- c\n")
def test_whatever_is_read_as_usual_is_read_as_libyaml_reads_it(text: str) -> None:
    if not any(forbidden(text, "a.yaml")):
        compare(text)


def compare(text: str) -> None:
    """Read a text as usual, and all that can be asked of it is what libyaml says; unless it is not usual."""
    usual = usual_data(text)
    if usual is None:
        return
    builder = Builder(text.encode(), "a.yaml")
    data, shape = usual
    assert repr(data) == repr(builder.build())  # values, their types and their order
    assert builder.findings == []
    assert spans(usual_spans(shape)) == spans(yaml_spans(text, builder.events))


def spans(span):
    """Give where a value begins and ends, and all that stands in it."""
    inner = None
    if span.keys is not None:
        inner = [(key, ends(entry), spans(entry.value)) for key, entry in span.keys.items()]
    elif span.items is not None:
        inner = [spans(item) for item in span.items]
    return ends(span), inner


def ends(span):
    return tuple((mark.line, mark.column) for mark in (span.start, span.end))


def test_a_value_begins_and_ends_where_people_see_it() -> None:
    text = "a:\n  - b: 甲\n    c: {d: [1]}\n"
    _, shape = usual_data(text)
    item = usual_spans(shape).keys["a"].value.items[0]
    assert ends(item) == ((1, 4), (2, 15))
    assert [ends(entry.value) for entry in item.keys.values()] == [((1, 7), (1, 8)), ((2, 7), (2, 15))]
