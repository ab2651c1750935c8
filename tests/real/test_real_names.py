"""Real names and codes through the rules ITM and COD: the page says what the command counts."""

import json
from pathlib import Path

import pytest

from bench.real_names import PAGES, Listed, listed, page
from catalog.findings.words import Language

LIST = Path(__file__).parents[3] / "shared" / "data" / "guangan-items.json"  # optional test data
BLANK = "| figure | number |\n|--|--|\n<!-- facts -->\n\n| rule | title | found |\n|--|--|--|\n<!-- rules -->\n"
CREDIT_CODE = "11511301008778183N"


def made(*items: Listed) -> dict[str, str]:
    rows = [line.strip("| ").split(" | ") for line in page(BLANK, items, Language.EN).splitlines() if " | " in line]
    return {row[0]: row[-1] for row in rows}


def item(name: str, code: str = f"511A0005200004-990102000000-000-{CREDIT_CODE}-1-00") -> Listed:
    return Listed(name, "区民政局", code)


@pytest.mark.skipif(not LIST.exists(), reason="the list of real items is not ours to copy")
@pytest.mark.parametrize(("file", "language"), PAGES.items(), ids=str)
def test_the_page_says_what_the_command_counts(file, language) -> None:
    text = file.read_text("utf-8")
    assert page(text, listed(LIST), language) == text


def test_a_list_is_read_with_its_names_departments_and_codes(tmp_path) -> None:
    file = tmp_path / "list.json"
    file.write_text(json.dumps({"items": [{"名称": "婚姻登记", "部门": "区民政局", "itemCode": "x"}]}), "utf-8")
    assert listed(file) == [Listed("婚姻登记", "区民政局", "x")]


def test_brackets_and_lengths_are_counted() -> None:
    told = made(item("婚姻登记（新办)"), item("离婚登记(新办)"), item("名" * 61), item("收养登记（新办）"))
    assert told["names with round brackets"] == "3"
    assert told["of these, half width alone"] == "1"
    assert told["of these, both widths"] == told["ITM006"] == "1"
    assert told["names of more than 60 characters"] == told["ITM007"] == "1"
    assert told["longest name, in characters"] == "61"


def test_names_and_codes_that_stand_twice_are_told() -> None:
    told = made(item("婚姻登记"), item("婚姻登记"))
    assert told["ITM005"] == told["COD010"] == "1"


def test_what_has_no_code_is_counted() -> None:
    told = made(item("婚姻登记", ""), item("离婚登记"))
    assert told["without any code"] == told["COD011"] == "1"


@pytest.mark.parametrize(
    ("credit_code", "lacking", "wrong"),
    [(CREDIT_CODE, "0", "0"), ("45225901", "1", "0"), (f"{CREDIT_CODE[:-1]}P", "0", "1")],
)
def test_credit_codes_within_codes_are_judged(credit_code, lacking, wrong) -> None:
    told = made(item("婚姻登记", f"G-000007-001-990102000000-000-{credit_code}-1-00"))
    assert told["codes without the 18 characters of a credit code"] == lacking
    assert told["codes whose 18 characters fail the check"] == told["COD006"] == wrong
