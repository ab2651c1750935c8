"""Reports to tell: one finding of each severity, and texts that try to be more than texts."""

import pytest

from catalog.check.engine import Report
from catalog.findings.finding import Finding
from catalog.findings.fix import put
from catalog.findings.place import Place
from catalog.findings.words import Language
from exporters.reports.telling import Telling

FILE = "items/civil/civil--birth.yaml"

HOSTILE = (
    "::error file=x::y",
    "##[error]z",
    "a%0A::stop-commands::b",
    "line\nbreak\r\n::set-output name=a::b",
    "| cell | <script>alert(1)</script> & <img src=x onerror=y>",
    "[link](https://example.com) ![picture](x.png) `code` *bold* ~~gone~~ @everyone #1 $x$ :tada:",
    "]]> <!-- --> &amp; \"quoted\" 'too'",
    "\x1b[31mred\x07\ufeff\u202e\u2028\udc80\uffff\U000e0001",
    "https://example.com/?a=b www.example.com",
    "{0} {name} \\ {{",
    "材料,名:称 100%",
)
"""Texts as strangers write them into names and values."""


@pytest.fixture
def report() -> Report:
    place = Place(FILE, 3, 4, 3, 7)
    quotes = Finding.of("YML010", place, ("codes", "task"), {"found": "012", "wanted": '"012"'}, put(place, '"012"'))
    ends = Finding.of("YML003", Place(FILE, 5, 1, 5, 1))
    unused = Finding.of(
        "REF005", Place("registers/laws.yaml", 2, 3, 2, 9), (0, "id"), {"id": "old", "register": "laws"}
    )
    return Report((quotes, ends, unused), 7)


@pytest.fixture
def telling(report, tmp_path) -> Telling:
    return Telling(report, tmp_path, Language.EN)


@pytest.fixture
def telling_of(tmp_path):
    """Give a telling of one finding whose value and file have a text in them."""

    def made(text: str, language: Language = Language.EN) -> Telling:
        place = Place(f"items/{text.replace('/', '')}/a.yaml", 1, 1, 1, 2)
        return Telling(
            Report((Finding.of("YML010", place, args={"found": text, "wanted": text}),), 1), tmp_path, language
        )

    return made


@pytest.fixture(params=HOSTILE, ids=range(len(HOSTILE)))
def hostile(request) -> str:
    return str(request.param)
