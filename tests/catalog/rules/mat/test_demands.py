"""What texts ask people to bring is read as they mean it, and nothing else is."""

import pytest

from catalog.model.document_names import DocumentNames
from catalog.rules.mat.demands import documents_in, numbers_in

NAMES = DocumentNames.among(
    {
        "id-card": {"name": {"zh": "居民身份证", "en": "identity card"}, "aliases": ["身份证"]},
        "household": {"name": "居民户口簿", "aliases": ["户口簿"]},
        "licence": {"name": "营业执照"},
    }
)


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("请携带居民身份证、户口簿到窗口。", ["居民身份证", "户口簿"]),
        ("企业提交营业执照，个人出示身份证。", ["营业执照", "身份证"]),
        ("Bring your Identity Card.", ["identity card"]),
        ("不用提交营业执照，也无需携带户口簿。", []),
        ("No need to bring your identity card.", []),
        ("提交申请表，营业执照由部门核查。", []),
        ("持有营业执照的企业。", []),
        ("Bring identity cards.", []),
        ("提供代理人身份证明，出示身份证件。", []),
    ],
)
def test_documents_are_those_asked_for_in_the_clause(text: str, named: list[str]) -> None:
    assert documents_in(text, NAMES) == named


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("只需提交3份材料。", [3]),
        ("申请材料共十二项", [12]),
        ("请携带两样材料", [2]),
        ("Submit three documents.", [3]),
        ("补交1份材料", []),
        ("其他2种材料任选", []),
        ("提交近3个月的材料", []),
        ("3个工作日内办结", []),
    ],
)
def test_numbers_are_those_of_all_materials(text: str, numbers: list[int]) -> None:
    assert [number for _, number in numbers_in(text)] == numbers
