"""Markdown for comments: a table, and texts of people that do nothing."""

from markdown_it import MarkdownIt

from catalog.check.engine import Report
from catalog.findings.finding import Finding
from catalog.findings.place import Place
from catalog.findings.words import Language
from exporters.reports.markdown import COMMENT_CAP, document
from exporters.reports.telling import Telling
from tests.exporters.text.test_escaping import Seen

RENDER = MarkdownIt("gfm-like").render
TABLE = {"p", "strong", "table", "thead", "tbody", "tr", "th", "td", "br"}


def test_findings_are_rows_weightiest_first(telling) -> None:
    rows = [line for line in document(telling).splitlines() if line.startswith("| ")]
    assert rows[0] == "|  | Where | Rule | What |"
    assert [row.split(" | ")[2] for row in rows[2:]] == ["YML010", "YML003", "REF005"]
    assert rows[2].startswith("| error | items/civil/civil--birth\\.yaml:3 |")


def test_nothing_found_is_one_sentence(telling) -> None:
    told = document(Telling(Report((), 7), telling.root, Language.ZH))
    assert told == "**keli** 检查了 7 个文件，没有发现问题。\n"


def test_a_comment_is_cut_before_it_is_too_long_and_says_so(telling) -> None:
    finding = Finding.of("YML003", Place("items/a/a--b.yaml"))
    told = document(Telling(Report((finding,) * 2000, 1), telling.root, Language.EN))
    assert COMMENT_CAP - 500 < len(told.encode()) <= COMMENT_CAP
    assert told.endswith(f"\n{2000 - told.count('YML003')} more have no room here.\n")


def test_no_text_of_people_is_markup_or_a_link(telling_of, hostile) -> None:
    assert Seen(RENDER(document(telling_of(hostile)))).elements <= TABLE


def test_nobody_is_called(telling_of) -> None:
    assert "@everyone" not in document(telling_of("@everyone 抄送@某人"))
