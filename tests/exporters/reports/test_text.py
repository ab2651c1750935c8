"""Findings for people: the caret under the mistake, and nothing a terminal would obey."""

from unicodedata import east_asian_width

import pytest
from hypothesis import given
from hypothesis import strategies as st

from catalog.check.engine import Report, check
from catalog.findings.finding import Finding
from catalog.findings.place import Place
from catalog.findings.visible import visible
from catalog.findings.words import Language, plain
from exporters.reports.telling import Telling, bare
from exporters.reports.text import document

FILE = "items/a/a--x.yaml"
CODE = "YML010"
PLAIN = {"found": plain("012"), "wanted": plain('"012"')}


def marked(_role: str, text: str) -> str:
    return f"<{_role}>{text}</{_role}>"


def width(text: str) -> int:
    return sum(2 if east_asian_width(character) in "WF" else 1 for character in text)


@pytest.fixture
def report_of(tmp_path):
    """Report one finding at a stretch of a text, and give the lines."""

    def made(text: str, start: tuple[int, int], end: tuple[int, int], language=Language.ZH, style=bare):
        (tmp_path / FILE).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / FILE).write_bytes(text.encode("utf-8"))
        finding = Finding.of(CODE, Place(FILE, *start, *end), args=PLAIN)
        return document(Telling(Report((finding,), 1), tmp_path, language, style)).split("\n")[:-1]

    return made


def under_caret(told: list[str]) -> str:
    """Give the characters of the shown line that stand above the carets, by the columns of a terminal."""
    source, carets = told[1], told[2]
    first, last = carets.index("^"), carets.rindex("^") + 1
    found, column = "", 0
    for character in source:
        if first <= column < last:
            found += character
        column += width(character)
    return found


@pytest.mark.parametrize(
    ("text", "start", "end", "found"),
    [
        ("code: 012\n", (1, 7), (1, 10), "012"),
        ("名称: 012\n", (1, 5), (1, 8), "012"),
        ("甲乙丙: {丁: 戊己, code: 012}\n", (1, 20), (1, 23), "012"),
        ("a: 1\n名称： 出生登记\n", (2, 5), (2, 9), "出生登记"),
        ("𠮷𠮷: 𠮷\n", (1, 5), (1, 6), "𠮷"),
        ("ｆｕｌｌ: x\n", (1, 7), (1, 8), "x"),
        ("a: |\n  一\n  二\n", (1, 4), (3, 4), "|"),
        ("a: b\r\nc: 甲\r\n", (2, 4), (2, 5), "甲"),
    ],
)
def test_the_caret_stands_under_the_mistake(text, start, end, found, report_of) -> None:
    assert under_caret(report_of(text, start, end)) == found


def test_a_long_line_is_shown_around_the_mistake(report_of) -> None:
    text = "名" * 400 + ": 012 " + "称" * 400 + "\n"
    told = report_of(text, (1, 403), (1, 406))
    assert under_caret(told) == "012"
    assert max(map(width, told[1:3])) < 220


def test_nothing_is_shown_of_a_line_that_is_not_there(report_of) -> None:
    assert len(report_of("a: b\n", (9, 1), (9, 2))) == 4
    assert len(report_of("\n", (1, 1), (1, 1))) == 4


@pytest.mark.parametrize(
    "hidden", ["\x1b[31m", "\x07", "\u202e", "\u2066", "\u2028", "\x85", "\x00", "\ufeff", "\u200b"]
)
def test_hidden_characters_are_shown_and_lines_are_counted_as_people_do(hidden, report_of) -> None:
    told = report_of(f"a: 甲{hidden}乙\nb: 012\n", (1, 5), (1, 5 + len(hidden)))
    assert all(character.isprintable() for line in told for character in line)
    assert under_caret(told) == visible(hidden)
    assert under_caret(report_of(f"a: 甲{hidden}乙\nb: 012\n", (2, 4), (2, 7))) == "012"


def test_a_file_name_cannot_speak_to_the_terminal(tmp_path) -> None:
    finding = Finding.of(CODE, Place("items/\x1b]0;x\x07/a.yaml"), args={"found": "\x1b[2J", "wanted": "\u202e"})
    told = document(Telling(Report((finding,), 1), tmp_path, Language.EN)).split("\n")[:-1]
    assert all(character.isprintable() for line in told for character in line)
    assert "\\u001b" in told[0]


@given(st.text())
def test_what_is_visible_is_harmless_and_still_there(text) -> None:
    shown = visible(text)
    assert all(character.isprintable() or character == "\u3000" for character in shown)
    assert all(character in shown for character in text if character.isprintable())
    assert shown == "".join(map(visible, text))


def test_words_and_summary_are_in_the_language(report_of) -> None:
    zh, en = (report_of("a: 012\n", (1, 4), (1, 7), language) for language in Language)
    assert zh[0] == f'{FILE}:1:4 错误 {CODE} 没有引号的 012 在不同程序里读法不同，应写成 "012"。'
    assert (
        en[0] == f'{FILE}:1:4 error {CODE} Without quotes, 012 is read differently by different programs; write "012".'
    )
    assert zh[-1] == "检查了 1 个文件：错误 1，警告 0，提示 0。"
    assert en[-1] == "Files checked: 1. Errors: 1, warnings: 0, infos: 0."


def test_parts_are_dressed_for_their_roles(report_of) -> None:
    told = report_of("a: 012\n", (1, 4), (1, 7), style=marked)
    assert told[0].startswith(f"<place>{FILE}:1:4</place> <error>错误 {CODE}</error>")
    assert told[2].endswith("<error>^^^</error>")


def test_a_clean_catalogue_is_said_to_be_clean(tmp_path) -> None:
    (tmp_path / "keli.toml").write_text('name = "目录"\n', "utf-8")
    told = document(Telling(Report((), 1), tmp_path, Language.ZH)).split("\n")[:-1]
    assert told == ["检查了 1 个文件，没有发现问题。"]
    assert check(tmp_path, processes=1).files == 1
