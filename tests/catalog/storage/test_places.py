"""Where values and keys stand: cut out of the text they are what was read."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

SAMPLES = {
    "block": 'name: "出生登记"\nlist:\n  - a\n  - {x: "1", z: true}\nlast: 2026-01-01\n',
    "flow over lines": 'abcdefgh: {x: "1",\n z: [a,\n "二"]}\nb: 2\n',
    "literal": "a: |\n  第一行\n  第二行\n\n# 注释\nb: 1\n",
    "literal at the end": "b: 1\na: |\n  第一行\n  第二行",
    "literal with spaces behind": "b: 1\na: |\n  行\n  ",
    "kept line ends": "a: |+\n  行\n\n\nb: 1\n",
    "empty literal": "a: |\n\n\nb: 1\n",
    "folded": "list:\n  - a: >-\n      很长的\n      文字\n    b: c\n  - >\n    别的\n",
    "plain over lines": "a: 第一行\n  第二行\n\nb: 2\n",
    "quoted over lines": "a: '第一行\n\n  第二行'\nb: \"x\\\n  z\"\n",
    "empty values": "a:\nb: ''\nc: []\nd: {}\ne:\n-\n- f\n",
    "list not indented": "a:\n- 甲\n- 乙 # 注释\nb: 2\n",
    "list in list": "- - a\n  - b\n- c\n",
    "astral": '"𠮷野家": "𠮷"\nb: {"𠮷": "👨‍👩‍👧", c: "𠮷𠮷"}\n',
    "indented comment": "a:\n  b: 1\n      # 注释\nc: 1\n",
}


@pytest.fixture(params=["\n", "\r\n"], ids=["LF", "CRLF"])
def ends(request):
    return request.param


@pytest.mark.parametrize("name", SAMPLES)
@pytest.mark.parametrize("mark", ["", "\ufeff"], ids=["plain", "BOM"])
def test_a_value_cut_out_of_the_text_is_read_again_as_itself(*, name, mark, ends, parse, cut, paths) -> None:
    text = SAMPLES[name].replace("\n", ends)
    document = parse(mark + text)
    assert document.text == text
    for path in paths(document.data):
        place = document.places.value(path)
        # What stands there is put back at its column, so that lists and block texts keep their indentation.
        alone = "" if not path else " " * (place.column - 1)
        again = parse(alone + cut(text, place)).data
        assert bare(again) == bare(value_at(document.data, path)), path


@pytest.mark.parametrize("name", SAMPLES)
def test_a_key_cut_out_of_the_text_is_the_key(name, ends, parse, cut, paths) -> None:
    text = SAMPLES[name].replace("\n", ends)
    document = parse(text)
    for path in paths(document.data):
        if path and isinstance(path[-1], str):
            assert parse(cut(text, document.places.key(path))).data == path[-1]


@pytest.mark.parametrize("name", SAMPLES)
def test_a_value_ends_with_its_last_character(name, ends, parse, cut, paths) -> None:
    text = SAMPLES[name].replace("\n", ends)
    document = parse(text)
    for path in paths(document.data):
        found = cut(text, document.places.value(path))
        assert found == found.strip("\r\n"), path


@pytest.mark.parametrize(
    ("text", "path", "found"),
    [
        ("a: |\n  x\n  z\nb: 1\n", ("a",), "|\n  x\n  z"),
        ("a:\n  - >\n    x\n    z\n# c\n", ("a",), "- >\n    x\n    z"),
        ("abcdefgh: {x: 1,\n z: 2}\n", ("abcdefgh",), "{x: 1,\n z: 2}"),
        ("abcdefgh: [x,\n z ]\n", ("abcdefgh",), "[x,\n z ]"),
        ("a: {b: 1}  # c\n", ("a",), "{b: 1}"),
        ("a: {}\n", ("a",), "{}"),
        ("𠮷𠮷: {𠮷: 甲}\n", ("𠮷𠮷", "𠮷"), "甲"),
    ],
)
def test_places_are_as_people_see_them(text, path, found, parse, cut) -> None:
    assert cut(text, parse(text).places.value(path)) == found


def test_what_is_not_there_is_told_at_the_nearest_value_around_it(parse) -> None:
    places = parse("a: {b: 1}\n").places
    assert places.value(("a", "c", "d")) == places.value(("a",))
    assert places.key(("a", "c")) == places.value(("a",))
    assert places.value((3,)) == places.value(())
    assert parse("").places.value(("a",)).line == 1


LEAVES = (
    st.text("ab 甲𠮷:#-?,", max_size=8).map(lambda text: f'"{text}"')
    | st.sampled_from(["word", "甲乙", "12", "true", "2026-01-01"])
    | st.sampled_from(["|\n{0}  行一\n{0}  行二", ">-\n{0}  甲\n{0}  乙", '{{k: "v",\n{0} m: [1, "二"]}}', "[]"])
)


def block(entries, depth: int = 0) -> str:
    """Write a nested tuple as block YAML; `{0}` in a leaf is the indentation of its line."""
    indent = "  " * depth
    lines = []
    for number, entry in enumerate(entries):
        if isinstance(entry, str):
            lines.append(f"{indent}k{number}: {entry.replace('{0}', indent) if '{0}' in entry else entry}")
        else:
            lines.append(f"{indent}k{number}:\n{block(entry, depth + 1)}")
    return "\n".join(lines)


@given(
    entries=st.recursive(LEAVES, lambda inner: st.lists(inner, min_size=1, max_size=4), max_leaves=12).map(
        lambda tree: tree if isinstance(tree, list) else [tree]
    ),
    ends=st.sampled_from(["\n", "\r\n"]),
    tail=st.sampled_from(["", "\n", "\n\n# 完\n"]),
)
def test_every_path_of_the_data_has_a_place_within_that_of_its_parent(entries, ends, tail, parse, paths) -> None:
    text = (block(entries) + tail).replace("{{", "{").replace("}}", "}").replace("\n", ends)
    document = parse(text)
    assert document.findings == ()
    for path in paths(document.data):
        place = document.places.value(path)
        if path:
            around = document.places.value(path[:-1])
            key = document.places.key(path)
            assert start(around) <= start(place) <= end(place) <= end(around)
            assert isinstance(path[-1], int) or start(around) <= start(key) <= end(key) < start(place)
            assert document.places.path_at(key) == path if isinstance(path[-1], str) else True
        if not isinstance(value_at(document.data, path), dict | list):
            assert document.places.path_at(place) == path


def bare(data):
    """Give data without the line ends behind block texts, which are no one's place."""
    if isinstance(data, dict):
        return {key: bare(value) for key, value in data.items()}
    if isinstance(data, list):
        return [bare(value) for value in data]
    return data.rstrip("\n") if isinstance(data, str) else data


def start(place) -> tuple[int, int]:
    return place.line, place.column


def end(place) -> tuple[int, int]:
    return place.end_line, place.end_column


def value_at(data, path):
    for step in path:
        data = data[step]
    return data


def test_a_file_too_large_for_its_events_to_be_kept_has_the_same_places(parse, cut) -> None:
    text = "list:\n" + "- {a: b, c: d}\n" * 5000 + "last: {x: 甲}\n"
    places = parse(text).places
    assert cut(text, places.value(("last", "x"))) == "甲"
    assert str(places.value(("list", 4999, "c"))).endswith(":5001:13")
