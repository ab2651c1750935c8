"""Properties of the reader: no bytes stop it, what is plain is read as it is meant, all programs agree."""

import json
import re
import string

import pytest
import yaml
from hypothesis import example, given
from hypothesis import strategies as st

from catalog.findings.words import Language
from catalog.storage.reader import read

INDICATORS = "[]{}:,-?&*!|>'\"%@`#~ \n\t\r.0123456789eExXoOyYnN_+：甲𠮷\u2028\0\ufeff"

SAMPLE = """\
schema: keli/item@1
name: "食品（含保健食品）经营许可新办"
materials:
  - {id: deed, copies: 1, when: {premises: [own, rented]}}
  - id: lease
    requirements: >-
      字迹清晰，
      法定代表人签字。
    issued_within: {number: 12, unit: month}
valid: {from: 2026-01-01}
"""


@st.composite
def mutants(draw: st.DrawFn) -> str:
    """A file in which a few pieces are left out, doubled or replaced."""
    text = SAMPLE
    for _ in range(draw(st.integers(1, 4))):
        start = draw(st.integers(0, len(text)))
        end = draw(st.integers(start, min(len(text), start + 12)))
        piece = draw(st.text(INDICATORS, max_size=4) | st.just(text[start:end] * 2))
        text = text[:start] + piece + text[end:]
    return text


def checked(source: bytes):
    """Read bytes, and look at everything that can be asked of the document."""
    document = read(source, "items/a/b.yaml")
    lines = document.text.count("\n") + document.text.count("\r") + 2
    for finding in document.findings:
        assert 1 <= finding.place.line <= finding.place.end_line <= lines
        assert (finding.place.line, finding.place.column) <= (finding.place.end_line, finding.place.end_column)
        for language in Language:
            assert finding.message.in_language(language)
            assert finding.hint.in_language(language)
    assert document.data is not None or document.findings
    document.places.value(("materials", 0, "id"))
    return document


@given(st.binary(max_size=200))
@example(b"\xef\xbb\xbf\xff")
@example(b"\xff\xfe")
@example(b"%")
def test_no_bytes_stop_the_reader(source: bytes) -> None:
    checked(source)


@given(st.text(INDICATORS, max_size=60) | mutants())
@example("? ? ? a")
@example("a: !<x> &y\n")
@example("- |9\n  x\n")
@example("---\n---\n---")
def test_no_text_stops_the_reader(text: str) -> None:
    checked(text.encode("utf-8", "surrogatepass"))


class DatesAsWritten(yaml.CSafeLoader):
    """Reads as YAML 1.1 wants, but leaves plain dates as they are written: they are promised to nobody."""


def day_or_time(loader, node):
    if re.fullmatch(r"\d{4}-\d\d-\d\d", node.value):
        return node.value
    return repr(loader.construct_yaml_timestamp(node))


DatesAsWritten.add_constructor("tag:yaml.org,2002:timestamp", day_or_time)


def as_yaml_1_1(text: str):
    return yaml.load(text, DatesAsWritten)


@given(st.text(INDICATORS, max_size=40) | mutants())
@example("a: 000109002000")
@example("a: 1_000")
@example("a: =")
@example("? a")
def test_what_has_no_finding_is_read_alike_by_yaml_1_1(text: str) -> None:
    document = checked(text.encode("utf-8", "surrogatepass"))
    if not document.findings:
        assert json.dumps(document.data) == json.dumps(as_yaml_1_1(text))


SCALARS = st.sampled_from([*INDICATORS.replace("\0", "").replace("\u2028", "").replace("\ufeff", "")])


@given(st.text(SCALARS | st.sampled_from("abfilnrstuINFA"), max_size=10).filter(str.strip))
@example("0o17")
@example("1e3")
@example("12:30:45")
@example(".5")
@example("y")
@example("2026-01-01 10:00:00")
def test_a_plain_word_without_finding_is_alike_in_yaml_1_1(word: str) -> None:
    document = read(f"a: {word}\n".encode(), "b.yaml")
    if not document.findings:
        assert json.dumps(document.data) == json.dumps(as_yaml_1_1(f"a: {word}\n"))


TEXTS = st.text(
    st.characters(codec="utf-8", categories=("L", "N", "P", "S", "Zs"), exclude_characters="\u0085"), max_size=20
)
KEYS = st.text(string.ascii_lowercase + "-", min_size=1, max_size=8).map(lambda text: f"k{text}")
DATA = st.recursive(
    st.none() | st.booleans() | st.integers(-(10**14), 10**14) | TEXTS,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(KEYS | TEXTS.filter(bool), inner, max_size=4),
    max_leaves=12,
)


@given(
    data=st.dictionaries(KEYS, DATA, min_size=1, max_size=4),
    style=st.sampled_from(['"', "'"]),
    flow=st.booleans(),
    indent=st.sampled_from([2, 4]),
    width=st.sampled_from([20, 80, 10_000]),
)
def test_quoted_data_written_by_another_program_is_read_back_as_it_was(
    *, data, style, flow, indent, width, paths
) -> None:
    text = yaml.dump(
        data,
        Dumper=QuotedTexts.of(style),
        allow_unicode=True,
        default_flow_style=flow,
        indent=indent,
        width=width,
        sort_keys=False,
    )
    document = read(text.encode(), "a.yaml")
    assert document.findings == ()
    assert document.data == data
    for path in paths(document.data):
        assert document.places.value(path).line >= document.places.value(path[:-1]).line


class QuotedTexts(yaml.SafeDumper):
    """Writes every text in quotes, as the catalogue asks for, and never an alias."""

    quotes = '"'

    @classmethod
    def of(cls, style: str):
        return type("Quoted", (cls,), {"quotes": style})

    def ignore_aliases(self, _data) -> bool:
        return True


QuotedTexts.add_representer(
    str, lambda dumper, text: dumper.represent_scalar("tag:yaml.org,2002:str", text, style=dumper.quotes)
)


@given(st.dictionaries(KEYS, DATA, min_size=1, max_size=4))
def test_json_is_read_back_as_it_was(data) -> None:
    document = read(json.dumps(data, ensure_ascii=False, indent=1).encode(), "a.yaml")
    assert document.findings == ()
    assert document.data == data


@given(data=st.dictionaries(KEYS, DATA, min_size=1, max_size=4), flow=st.booleans())
def test_what_another_program_leaves_without_quotes_is_read_back_or_found(data, flow) -> None:
    text = yaml.safe_dump(data, allow_unicode=True, default_flow_style=flow, sort_keys=False)
    document = read(text.encode(), "a.yaml")
    assert document.findings or document.data == data


@pytest.mark.parametrize("style", ["|", ">", "|-", ">-"])
def test_block_texts_are_read_as_yaml_reads_them(style: str) -> None:
    text = f"a: {style}\n  第一行\n  第二行\n\n  第三行\nb: c\n"
    assert read(text.encode(), "a.yaml").data == yaml.safe_load(text)
