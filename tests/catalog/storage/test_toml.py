"""keli.toml: the same kind of document, with the line of every key."""

import time
import tomllib
from collections.abc import Iterator
from functools import reduce

import pytest
from hypothesis import given
from hypothesis import strategies as st

TEXT = """\
name = "目录"
edition = 1
since = 2026-01-01
at = 08:30:00
share = 0.5
languages = [
  "zh",
  "en",
]

[rules.REF001]
severity = "info"

[[unified]]
element = "name"

  [[unified]]
  "element" = "materials"
  inner.deep = true

[words]
forbidden = ["等相关材料"]
"""


@pytest.fixture
def document(parse):
    return parse(TEXT, "keli.toml")


def test_data_is_that_of_toml_with_dates_as_they_are_written(document) -> None:
    assert document.findings == ()
    assert document.data == {
        "name": "目录",
        "edition": 1,
        "since": "2026-01-01",
        "at": "08:30:00",
        "share": 0.5,
        "languages": ["zh", "en"],
        "rules": {"REF001": {"severity": "info"}},
        "unified": [{"element": "name"}, {"element": "materials", "inner": {"deep": True}}],
        "words": {"forbidden": ["等相关材料"]},
    }


@pytest.mark.parametrize(
    ("path", "line"),
    [
        (("name",), 1),
        (("languages",), 6),
        (("languages", 1), 6),
        (("rules", "REF001"), 11),
        (("rules", "REF001", "severity"), 12),
        (("unified", 0), 14),
        (("unified", 0, "element"), 15),
        (("unified", 1), 17),
        (("unified", 1, "element"), 18),
        (("unified", 1, "inner", "deep"), 19),
        (("words", "forbidden"), 22),
        (("words", "nothing"), 21),
    ],
)
def test_keys_and_tables_are_found_on_their_lines(path, line, document) -> None:
    assert document.places.value(path).line == line


def test_a_key_is_cut_out_of_its_line(document, cut) -> None:
    assert cut(TEXT, document.places.key(("rules", "REF001", "severity"))) == "severity"
    assert cut(TEXT, document.places.key(("name",))) == "name"


@pytest.mark.parametrize(
    ("text", "line"),
    [('name = "a\n', 1), ("a = 1\na = 2\n", 2), ("a = 1\n[b\n", 2), ("a = 1\nb = 007\n", 2), ("a\n", 1)],
)
def test_a_mistake_is_one_finding_on_its_line(text, line, parse) -> None:
    document = parse(text, "keli.toml")
    (finding,) = document.findings
    assert (finding.code, finding.place.line, document.data) == ("YML015", line, None)
    assert "TOML" in finding.message.zh


def test_toml_is_read_as_strictly_as_yaml(parse) -> None:
    assert [finding.code for finding in parse("\ufeffa = 1\n", "keli.toml").findings] == ["YML002"]
    assert [finding.code for finding in parse("a = 1 # \u202e\n", "keli.toml").findings] == ["YML004"]
    (escaped,) = parse('a = 1\nb = ["x", "\\u202e"]\n', "keli.toml").findings
    assert (escaped.code, escaped.place.line) == ("YML004", 2)
    assert [finding.code for finding in parse("a = 1\r\nb = 2\n", "keli.toml").findings] == ["YML003"]


@pytest.mark.parametrize(
    "text",
    [
        "a = " + "[" * 100_000,
        "a = " + "[" * 64 + "]" * 64,
        "a = " + "{b = " * 100 + "1" + "}" * 100,
        "[" + "a." * 100_000 + "a]\n",
        "a = {" + "'b' . " * 100_000 + "c = 1}\n",
    ],
    ids=["open lists", "lists", "maps", "dotted table", "dotted key"],
)
def test_deep_nesting_is_one_finding_at_once(text, parse) -> None:
    started = time.process_time()
    document = parse(text, "keli.toml")
    assert time.process_time() - started < 10  # usual is a hundredth
    assert [finding.code for finding in document.findings] == ["YML009"]
    assert document.data is None


@pytest.mark.parametrize("written", ["nan", "inf", "-inf", "1234567890123456", "0xFFFFFFFFFFFFFFFF"])
def test_numbers_that_json_has_not_are_text(written, parse) -> None:
    assert isinstance(parse(f"a = {written}\n", "keli.toml").data["a"], str)


@pytest.mark.parametrize("written", ["9" * 10_000, "0x" + "F" * 10_000])
def test_a_number_of_thousands_of_digits_is_a_finding(written, parse) -> None:
    assert [finding.code for finding in parse(f"a = {written}\n", "keli.toml").findings] == ["YML015"]


def test_a_line_of_brackets_and_spaces_is_not_waited_for(parse) -> None:
    document = parse("a = '''\n" + ("[" + " " * 20_000 + "\n") * 20 + "'''\nb = 1\n", "keli.toml")
    started = time.process_time()
    assert document.places.value(("b",)).line == 23
    assert time.process_time() - started < 10  # usual is a hundredth


@given(text=st.text() | st.text("[]{}=\"'.,\n#a1 -:T", max_size=40))
def test_any_text_gives_data_or_findings(text, parse, paths) -> None:
    document = parse(text, "keli.toml")
    try:
        right = tomllib.loads(text) is not None
    except ValueError:
        right = False
    errors = [finding for finding in document.findings if finding.code not in {"YML002", "YML003"}]
    assert right or errors or text.startswith("\ufeff")
    assert document.data is None or errors == []
    for path in paths(document.data):
        place = document.places.value(path)
        assert (place.line, place.column) <= (place.end_line, place.end_column)


@pytest.mark.parametrize("text", ['name = "a"\nlist = [1,\n', 'name = "a"\nname = "b"', 'name = "a"\nx ='])
def test_what_is_not_closed_is_told_on_the_last_line(text, parse) -> None:
    (finding,) = parse(text, "keli.toml").findings
    assert (finding.code, finding.place.line) == ("YML015", 2)


NAMES = st.sampled_from("abcd")
TABLES = st.recursive(
    st.dictionaries(NAMES, st.just(0), min_size=1),
    lambda inner: st.dictionaries(NAMES, st.just(0) | inner | st.lists(inner, min_size=1), min_size=1),
    max_leaves=12,
)


def _written(table, path: str = "") -> Iterator[str]:
    """Write a table with those in it; every value is the number of its line."""
    yield from (f"{name} = 0" for name, value in table.items() if value == 0)
    for name, value in table.items():
        inner = f"{path}{name}"
        for entry in value if isinstance(value, list) else [value] if isinstance(value, dict) else ():
            yield f"[[{inner}]]" if isinstance(value, list) else f"[{inner}]"
            yield from _written(entry, f"{inner}.")


@given(table=TABLES)
def test_values_in_tables_within_lists_of_tables_are_found_on_their_lines(table, parse, paths) -> None:
    lines = [line.replace("= 0", f"= {number}") for number, line in enumerate(_written(table), 1)]
    document = parse("\n".join(lines) + "\n", "keli.toml")
    for path in paths(document.data):
        value = reduce(lambda data, step: data[step], path, document.data)
        assert not isinstance(value, int) or document.places.value(path).line == value
