"""What the strict reader accepts, and what it says of the rest: one finding, where the mistake is."""

import pytest

from catalog.findings.words import Language
from catalog.storage.caps import BYTES, NODES, REPEATS
from catalog.storage.patching.fixing import fixed
from catalog.storage.reader import read

PLAIN = [
    ("text", "text"),
    ("出生登记", "出生登记"),
    ("甲：乙", "甲：乙"),
    ("true", True),
    ("false", False),
    ("null", None),
    ("~", None),
    ("", None),
    ("0", 0),
    ("-7", -7),
    ("123456789012345", 123456789012345),
    ("0.5", 0.5),
    ("-12.25", -12.25),
    ("2026-01-01", "2026-01-01"),
    ("0369-5550101", "0369-5550101"),
    ("1.2.3", "1.2.3"),
    ("'yes'", "yes"),
    ('"012"', "012"),
    ("'1:30'", "1:30"),
    ("yesterday", "yesterday"),
    ("Nobody", "Nobody"),
    ("12号", "12号"),
]

AMBIGUOUS = [
    *"yes Yes YES no No NO on On ON off Off OFF y Y n N".split(),
    *"True TRUE False FALSE Null NULL".split(),
    *"012 00 -0 +1 1_000 0x1F 0o17 0b11 1e3 1E-3 1. .5 1.5e3 +.5 -.5".split(),
    *".inf -.inf .NaN 1:30 190:20:30 1:30.5".split(),
    *"000109002000 000107002000 1234567890123456 0.1234567890123456".split(),
    "9" * 31,
    "2026-01-01T10:00:00Z",
    "2026-1-1 10:00:00",
    "=",
    "<<",
]


@pytest.mark.parametrize(("written", "value"), PLAIN)
def test_what_is_not_in_quotes_is_read_as_both_versions_of_yaml_read_it(written, value, parse) -> None:
    document = parse(f"a: {written}\n")
    assert document.findings == ()
    assert document.data == {"a": value}
    assert type(document.data["a"]) is type(value)


@pytest.mark.parametrize("written", AMBIGUOUS)
def test_what_programs_read_differently_stays_text_and_is_found(written, parse, cut) -> None:
    document = parse(f"a: {written}\n")
    (finding,) = document.findings
    assert finding.code == "YML010"
    assert document.data == {"a": written}
    assert finding.path == ("a",)
    assert cut(document.text, finding.place) == written
    assert finding.fix.text in (f'"{written}"', written.lower())
    assert parse(f"a: {finding.fix.text}\n").findings == ()
    assert f'"{written}"' in finding.message.zh or finding.fix.text in finding.message.zh


def test_a_code_without_quotes_is_told_with_the_quotes_it_needs(parse) -> None:
    (finding,) = parse("basic_code: 000107002000\n").findings
    assert '"000107002000"' in finding.message.en
    assert (finding.place.line, finding.place.column) == (1, 13)


def test_a_key_that_stands_twice_is_told_with_both_lines(parse, cut) -> None:
    document = parse("status: a\nname: b\n\nstatus: c\n")
    (finding,) = document.findings
    assert finding.code == "YML005"
    assert finding.place.line == 4
    assert finding.args["first"] == "1"
    assert cut(document.text, finding.place) == "status"
    assert document.data == {"status": "a", "name": "b"}


def test_every_repetition_of_a_key_is_told(parse) -> None:
    document = parse("x: {a: 1, a: 2, a: 3}\nlist:\n  - {b: 1, b: 2}\n")
    assert [(found.code, found.place.line, found.place.column) for found in document.findings] == [
        ("YML005", 1, 11),
        ("YML005", 1, 17),
        ("YML005", 3, 12),
    ]


@pytest.mark.parametrize(
    ("text", "code", "found"),
    [
        ("a: &one b\n", "YML006", "&one"),
        ("a: *one\n", "YML006", "*one"),
        ("a: &m {b: c}\n", "YML006", "&m"),
        ("a: &l [b]\n", "YML006", "&l"),
        ("&k a: b\n", "YML006", "&k"),
        ("a: !!str 1\n", "YML007", "tag:yaml.org,2002:str"),
        ("a: !thing b\n", "YML007", "!thing"),
        ("a: !!python/object:os.system {b: c}\n", "YML007", "python/object"),
        ("a: !!set [b]\n", "YML007", "set"),
        ("1: a\n", "YML016", "1"),
        ("true: a\n", "YML016", "true"),
        ("? [a, b]\n: c\n", "YML016", "[…] {…}"),
        ("~: c\n", "YML016", "~"),
        ("a: {b: 甲乙}\n", "YML011", "甲乙"),
        ("a: [two words]\n", "YML011", "two words"),
    ],
)
def test_what_the_catalogue_does_not_use_is_found(text, code, found, parse) -> None:
    findings = parse(text).findings
    assert [finding.code for finding in findings][:1] == [code]
    assert found in findings[0].message.zh
    assert found in findings[0].message.en


def test_the_second_document_is_not_read(parse) -> None:
    document = parse("a: b\n---\na: c\n")
    assert [(finding.code, finding.place.line) for finding in document.findings] == [("YML008", 2)]
    assert document.data == {"a": "b"}


@pytest.mark.parametrize("text", ["---\na: b\n", "a: b\n...\n", "%YAML 1.2\n---\na: b\n", "# 注释\n---\na: b\n"])
def test_one_document_may_be_marked_as_one(text, parse) -> None:
    assert (parse(text).data, parse(text).findings) == ({"a": "b"}, ())


@pytest.mark.parametrize("text", ["", "\n\n", "# 只有注释\n", "---\n", "null\n", "~"])
def test_an_empty_file_is_found(text, codes) -> None:
    assert codes(text) == ["YML018"]


def test_who_left_a_register_empty_is_told_how_an_empty_one_is_written(parse) -> None:
    (finding,) = parse("# 还没有\n", "registers/places.yaml").findings
    assert "[]" in finding.hint.zh
    assert "[]" in finding.hint.en
    assert parse("# 还没有\n[]\n", "registers/places.yaml").findings == ()


def test_an_alias_bomb_costs_nothing(parse) -> None:
    laughs = "a0: &a0 [x]\n" + "".join(
        f"a{number}: &a{number} [{', '.join([f'*a{number - 1}'] * 9)}]\n" for number in range(1, 30)
    )
    document = parse(laughs)
    assert {finding.code for finding in document.findings} == {"YML006"}
    assert document.data["a29"] == [None] * 9


@pytest.mark.parametrize("opening", ["[", "{a: ", "- ", "? "], ids=["lists", "maps", "block lists", "keys"])
def test_a_hundred_thousand_levels_are_one_finding(opening, parse) -> None:
    document = parse(opening * 100_000)
    (finding,) = document.findings
    assert finding.code == "YML009"
    assert "64" in finding.message.zh
    assert (finding.place.line, finding.place.column) == (1, 64 * len(opening) + 1)


def test_sixty_four_levels_are_read(codes) -> None:
    assert codes("[" * 64 + "]" * 64) == []
    assert codes("[" * 65 + "]" * 65) == ["YML009"]


def test_too_many_values_are_one_finding(parse, codes) -> None:
    assert codes("[" + "1," * NODES + "]") == []
    document = parse("[" + "1," * (NODES + 1) + "]")
    assert [finding.code for finding in document.findings] == ["YML009"]
    assert document.data is None
    assert codes("\n".join(f"k{number}: 1" for number in range(NODES + 1))) == ["YML009"]


def test_too_many_bytes_are_not_looked_at() -> None:
    assert read(b"a: " + b"x" * (BYTES - 3), "a.yaml").findings == ()
    (finding,) = read(b"\xff" * (BYTES + 1), "a.yaml").findings
    assert finding.code == "YML009"


@pytest.mark.parametrize(
    ("source", "guess"),
    [
        ('name: "出生登记"'.encode("gbk"), "GBK"),
        ('名称: "𠮷"'.encode("gb18030"), "GBK"),
        ('name: "出生登记"'.encode("utf-16"), "UTF-16"),
        (b"name: \xff\xff\xff", "clear"),
    ],
)
def test_another_encoding_is_named(source, guess) -> None:
    document = read(source, "a.yaml")
    (finding,) = document.findings
    assert finding.code == "YML001"
    assert guess in finding.message.en
    assert (document.data, document.text) == (None, "")


def test_the_line_is_named_from_which_it_is_not_utf8() -> None:
    (finding,) = read("a: b\n名称: 甲\n".encode() + b"c: \xc4\xe3\n", "a.yaml").findings
    assert (finding.code, finding.place.line) == ("YML001", 3)
    assert "20" in finding.message.zh


@pytest.mark.parametrize(
    ("character", "name"),
    [
        ("\0", "control"),
        ("\x07", "control"),
        ("\x1b", "control"),
        ("\x7f", "control"),
        ("\x85", "control"),
        ("\u2028", "separator"),
        ("\u2029", "separator"),
        ("\u202e", "direction"),
        ("\u2066", "direction"),
        ("\u200f", "direction"),
        ("\u061c", "direction"),
        ("\ufffe", "no character"),
    ],
)
@pytest.mark.parametrize("written", ["甲: x{}y\n", '甲: "x{}y"\n', "甲: b # {}\n", "b: |\n  𠮷{}\n"])
def test_a_character_that_hides_is_told_under_its_name_and_place(character, name, written, parse, cut) -> None:
    document = parse(written.format(character))
    (finding,) = document.findings
    assert finding.code == "YML004"
    assert f"U+{ord(character):04X}" in finding.message.zh
    assert name in finding.message.en
    assert cut(document.text, finding.place) == character
    assert document.data is None


@pytest.mark.parametrize("written", [r"\e", r"\u202e", r"\x00", r"\N", r"\L", r"\r"])
@pytest.mark.parametrize("text", ['甲: "x{}y"\n', '"x{}y": 1\n', '甲: ["x{}y"]\n', '甲: !!str "x{}y"\n'])
def test_a_character_that_hides_is_told_though_it_is_written_by_its_number(written, text, parse, cut) -> None:
    document = parse(text.format(written))
    found = next(finding for finding in document.findings if finding.code == "YML004")
    assert f'"x{written}y"' in cut(document.text, found.place)


def test_what_is_written_by_its_number_and_hides_nothing_is_let_be(codes) -> None:
    assert codes(r'甲: "\n\t\u4e00\\e\U0001F600"') == []


def test_a_file_of_hidden_characters_is_told_of_a_few(codes) -> None:
    assert codes("a: " + "\0" * 1000) == ["YML004"] * REPEATS


def test_a_byte_order_mark_is_told_and_left_out(parse) -> None:
    document = parse("\ufeffname: a\n")
    assert [finding.code for finding in document.findings] == ["YML002"]
    assert document.data == {"name": "a"}
    assert document.places.key(("name",)).column == 1


def test_one_kind_of_line_end_is_as_good_as_another(parse) -> None:
    text = "a: |\r\n  x\r\n  y\r\nb: 1\r\n"
    assert parse(text).findings == ()
    assert parse(text).data == {"a": "x\ny\n", "b": 1}
    assert parse(text).text == text


@pytest.mark.parametrize(
    ("text", "line"), [("a: 1\r\nb: 2\nc: 3\r\n", 2), ("a: 1\nb: 2\r\n", 2), ("a: 1\rb: 2\r", 1), ("a: 1\nb: 2\r", 2)]
)
def test_mixed_line_ends_are_told_at_the_first_odd_one(text, line, parse) -> None:
    (finding,) = parse(text).findings
    assert (finding.code, finding.place.line) == ("YML003", line)


@pytest.mark.parametrize(
    ("text", "line", "column"),
    [
        ("名称：x\n", 1, 1),
        ("名称：x\n版本: 1\n", 1, 3),
        ("version: 1\n名称：x\n", 2, 3),
        ("version: 1\nchannels:\n  mail：{to: a}\n  window: {}\n", 3, 3),
        ("channels:\n  mail：x\n  window: {}\n", 2, 7),
        ("materials：\n  - id: a\nversion: 1\n", 1, 10),
        ("- id：a\n  name: b\n", 1, 5),
        ('a: {b："c", d: e}\n', 1, 5),
        ("a: {b：c}\n", 1, 5),
    ],
)
def test_a_full_width_colon_is_told_on_its_own_line(text, line, column, parse) -> None:
    (finding,) = parse(text).findings
    assert finding.code == "YML012"
    assert (finding.place.line, finding.place.column) == (line, column)
    assert "：" in finding.message.zh


@pytest.mark.parametrize("text", ['"名：称": x\n', "a: 甲：乙\n", "a: b # 甲：乙\n", "a: |\n  甲：乙\n"])
def test_a_full_width_colon_in_a_text_is_no_mistake(text, codes) -> None:
    assert codes(text) == []


@pytest.mark.parametrize(
    ("text", "line", "column", "fix"),
    [
        ("a: b\n说明: 时间: 9:00\n", 2, 5, '"时间: 9:00"'),
        ("list:\n  - a: b: c\n", 2, 8, '"b: c"'),
        ('a: b: say "c"\n', 1, 4, None),
    ],
)
def test_a_colon_in_text_is_told_with_the_quotes_it_needs(text, line, column, fix, parse) -> None:
    (finding,) = parse(text).findings
    assert (finding.code, finding.place.line, finding.place.column) == ("YML013", line, column)
    assert (finding.fix.text if finding.fix else None) == fix
    assert fix is None or parse(fixed(text, finding.fix)).findings == ()


@pytest.mark.parametrize(
    ("text", "line"), [('name:"a"\nversion: 1\n', 1), ("version: 1\nname:a\nid: b\n", 2), ("name:x", 1)]
)
def test_a_missing_space_is_told_on_its_own_line(text, line, parse) -> None:
    (finding,) = parse(text).findings
    assert (finding.code, finding.place.line) == ("YML019", line)
    assert "name:" in finding.message.zh


@pytest.mark.parametrize(
    ("text", "line", "column"), [("a:\n\tb: c\n", 2, 1), ("a: b\n\tc: d\n", 2, 1), ("- a\n-\tb: c\n\t\n", 2, 2)]
)
def test_a_tab_that_indents_is_told_where_it_stands(text, line, column, parse) -> None:
    (finding,) = parse(text).findings
    assert (finding.code, finding.place.line, finding.place.column) == ("YML014", line, column)


def test_a_tab_within_a_text_or_behind_it_is_no_mistake(codes) -> None:
    assert codes('a: "x\ty"\nb: c\t# 注释\n') == []


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ('a: 1\nname: "出生登记\nversion: 1\n', 2),
        ("name: '出生登记\nversion: 1\n", 1),
        ('a: "x\n---\nb: c\n', 1),
    ],
)
def test_an_open_quote_is_told_where_it_opens(text, line, parse) -> None:
    (finding,) = parse(text).findings
    assert (finding.code, finding.place.line) == ("YML015", line)
    assert "引号" in finding.message.zh
    assert "quote" in finding.message.en


@pytest.mark.parametrize(
    "text",
    [
        "a: [1, 2\nb: 3\n",
        "a: {b: 1\nc: 2\n",
        "a: 1\n  b: 2\n",
        "a:\n    b: 1\n  c: 2\n",
        "- a\nb: c\n",
        "a: %b\n",
        "a: @b\n",
        "a: `b`\n",
        'a: "\\q"\n',
        "a: b\n]\n",
        "%x\n",
        "a: |x\n",
        "!<\n",
        "a: b\n- c\n",
    ],
)
def test_what_is_not_yaml_is_one_finding_in_both_languages(text, parse) -> None:
    (finding,) = parse(text).findings
    assert finding.code in {"YML013", "YML014", "YML015"}
    for language in Language:
        assert finding.message.in_language(language)
    assert any("\u4e00" <= character <= "\u9fff" for character in finding.message.zh)
    assert not any("\u4e00" <= character <= "\u9fff" for character in finding.message.en)
    assert parse(text).data is None


def test_what_is_right_on_lines_before_a_mistake_keeps_its_findings(codes) -> None:
    assert codes("a: 012\nb: [1\n") == ["YML010", "YML015"]
    assert codes("a: 012\nb: 013\nc: d: e\n")[-1:] == ["YML013"]
