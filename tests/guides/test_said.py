"""Conditions, quantities and texts in words."""

import pytest

from catalog.findings.words import Language
from catalog.model.conditions import condition_of
from catalog.model.fees import Fee
from catalog.model.parts import Limit
from catalog.model.reading import read_value
from catalog.model.registers import Registers
from catalog.schema.kinds import Kind
from guides.document.build import document_of
from guides.document.order import order_named
from guides.wording.conditions import said, under
from guides.wording.quantities import amount, limit
from guides.wording.wording import number

QUESTIONS = [
    {
        "id": "premises",
        "kind": "choice",
        "ask": {"zh": "场所是自有还是租用？", "en": "Owned or rented?"},
        "options": [
            {"id": "own", "label": {"zh": "自有", "en": "owned"}},
            {"id": "rented", "label": {"zh": "租用", "en": "rented"}},
        ],
    },
    {"id": "agent", "kind": "yes_no", "ask": {"zh": "请人代办吗？", "en": "Through an agent?"}},
    {
        "id": "goods",
        "kind": "multi",
        "ask": "卖什么？",
        "options": [{"id": "b", "label": "酒"}, {"id": "a", "label": "菜"}],
    },
    {
        "id": "area",
        "kind": "number",
        "ask": "面积？",
        "unit": "平方米",
        "bands": [{"id": "small", "up_to": 50}, {"id": "middle", "below": 500.5}, {"id": "large"}],
    },
]
PLACES = Registers({Kind.PLACES: {"hall": {"id": "hall", "name": "政务大厅", "address": "清溪路1号"}}})


@pytest.mark.parametrize(
    ("when", "words"),
    [
        (None, ""),
        ({"premises": "rented"}, "场所是自有还是租用：租用"),
        ({"premises": ["rented", "own"]}, "场所是自有还是租用：自有或租用"),
        ({"agent": True}, "请人代办：是"),
        ({"agent": False}, "请人代办：否"),
        ({"goods": "none"}, "卖什么：都没有选"),
        ({"goods": ["a", "none"]}, "卖什么：菜或都没有选"),
        ({"area": "small"}, "面积：不超过50平方米"),
        ({"area": ["large", "middle"]}, "面积：不满500.5平方米或更多"),
        ({"premises": "own", "agent": True}, "场所是自有还是租用：自有，且请人代办：是"),
        ({"any": [{"premises": "own"}, {"agent": True}]}, "场所是自有还是租用：自有，或者请人代办：是"),
        ({"not": {"agent": True}}, "请人代办：否"),
        (
            {"any": [{"premises": "own", "agent": True}, {"area": "small"}]},
            "（场所是自有还是租用：自有，且请人代办：是），或者面积：不超过50平方米",
        ),
        ({"channel": "online"}, "选择网上办理"),
        ({"situation": "rented-shop"}, "情形为租用场所"),
        ({"place": "hall"}, "在政务大厅办理"),
        ({"place": "nowhere"}, "在nowhere办理"),
        ({"audience": "person"}, "申请人是自然人"),
        ({"nobody-asked": ["b", "a"]}, "nobody-asked：a或b"),
        ({"not": {"goods": "a"}}, "不属于（卖什么：菜）"),
        ({"any": [{"premises": "own", "agent": True}, {"agent": True}]}, "请人代办：是"),
        ({"all": [{"agent": True}, {"agent": False}]}, "请人代办：是，且请人代办：否"),
    ],
)
def test_a_condition_is_said_in_the_words_of_its_questions(when, words, small) -> None:
    situations = [{"id": "rented-shop", "name": "租用场所", "when": {"premises": "rented"}}]
    subject = small(registers=PLACES, questions=QUESTIONS, situations=situations)
    assert said(condition_of(when), subject) == words


@pytest.mark.parametrize(
    ("when", "words"),
    [
        ({"premises": ["rented", "own"]}, "Owned or rented: owned or rented"),
        ({"agent": True, "premises": "own"}, "Through an agent: yes, and Owned or rented: owned"),
        ({"not": {"agent": True}}, "Through an agent: no"),
    ],
)
def test_in_english_too(when, words, small) -> None:
    assert said(condition_of(when), small(Language.EN, questions=QUESTIONS)) == words


def test_a_full_stop_stands_behind_the_condition_of_a_sentence(small) -> None:
    subject, when = small(questions=QUESTIONS), condition_of({"premises": "rented"})
    assert under("要有租房合同。", when, subject) == "要有租房合同（场所是自有还是租用：租用）。"
    assert under("1个工作日", when, subject) == "1个工作日（场所是自有还是租用：租用）"


@pytest.mark.parametrize(
    ("data", "zh", "en"),
    [
        ({"number": 5, "unit": "working_day"}, "5个工作日", "5 working days"),
        ({"number": 1, "unit": "working_day"}, "1个工作日", "1 working day"),
        ({"number": 0, "unit": "working_day"}, "当场", "on the spot"),
        ({"number": 0, "unit": "working_day", "from": "s"}, "当场", "on the spot"),
        ({"number": 5, "unit": "minute"}, "5分钟", "5 minutes"),
        ({"number": 1, "unit": "year"}, "1年", "1 year"),
        ({"none": True}, "无期限", "no limit"),
        ({"number": 5, "unit": "day", "note": "注。"}, "5个自然日（注）", "5 calendar days (注)"),
        ({"number": 5, "unit": "day", "from": "s"}, "5个自然日（自“受理”起）", '5 calendar days (counted from "受理")'),
        ({"note": "依法"}, "依法", "依法"),
    ],
)
def test_a_limit_is_said_with_its_measure(data, zh, en, small) -> None:
    for language, words in ((Language.ZH, zh), (Language.EN, en)):
        subject = small(language, steps=[{"id": "s", "name": "受理", "phase": "accept"}])
        assert limit(read_value(Limit, data), subject) == words


def test_a_limit_that_is_not_there_says_nothing(small) -> None:
    assert limit(None, small()) == ""


def test_a_fee_is_an_amount_or_a_share(small) -> None:
    fee = {"id": "f", "name": "费"}
    assert amount(read_value(Fee, {**fee, "amount": {"number": 40.0}}), small()) == "40元"
    assert amount(read_value(Fee, {**fee, "rate": {"percent": 0.05, "of": "车价"}}), small()) == "车价的0.05%"
    assert amount(read_value(Fee, {**fee, "amount": {}}), small()) == ""


@pytest.mark.parametrize(("value", "text"), [(5, "5"), (0.5, "0.5"), (1200, "1200"), (10.0, "10"), (0, "0")])
def test_a_number_has_no_needless_zeros(value, text) -> None:
    assert number(value) == text


def test_on_the_spot_is_said_without_the_share_that_it_is_shorter(small) -> None:
    limits = {
        "statutory_limit": {"number": 20, "unit": "working_day"},
        "promised_limit": {"number": 0, "unit": "working_day"},
    }
    promised = document_of(small(**limits), order_named("national"))
    assert "当场" in repr(promised)
    assert "比法定缩短" not in repr(promised)


def test_how_much_shorter_a_limit_is_stands_in_the_same_brackets_as_the_rest(small) -> None:
    limits = {
        "statutory_limit": {"number": 20, "unit": "working_day"},
        "promised_limit": {"number": 5, "unit": "working_day", "note": "专家评审不计入。"},
    }
    promised = document_of(small(**limits), order_named("national"))
    assert "5个工作日（比法定缩短75%；专家评审不计入）" in repr(promised)
