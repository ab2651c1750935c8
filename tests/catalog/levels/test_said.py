"""Values stand beside each other in an officer's words."""

import pytest

from catalog.levels.difference import Difference
from catalog.levels.said import change, said
from catalog.model.item import Item
from catalog.model.questions import Question
from catalog.model.registers import Registers
from catalog.model.texts import Text
from catalog.situations.wording import Wording

WORDING = Wording(Item("a--b", Text("b"), questions=(Question("agent", "yes_no", Text("委托他人吗？")),)), Registers())
CASES = [{"id": "a", "when": {"agent": True}, "number": 8}]


@pytest.mark.parametrize(
    ("path", "value", "zh", "en"),
    [
        (("visits",), None, "没有", "nothing"),
        (("fees",), [], "没有", "nothing"),
        (("name",), "登记。", "“登记”", '"登记"'),
        (("name",), {"zh": "登记", "en": "Filing"}, "“登记”", '"Filing"'),
        (("case_type",), "instant", "即办件", "instant"),
        (("online_payment",), True, "是", "yes"),
        (
            ("audience",),
            ["person", "enterprise"],
            "自然人、企业法人",
            "natural person, enterprise with legal personality",
        ),
        (("promised_limit",), {"number": 5, "unit": "month"}, "5 个月", "5 month(s)"),
        (("promised_limit",), {"none": True}, "没有时限", "no limit"),
        (
            ("promised_limit",),
            {"number": 5, "unit": "day", "cases": CASES},
            "5 个自然日（“委托他人吗？”答“是”时 8 个自然日）",
            '5 calendar day(s) (8 calendar day(s) when "委托他人吗？" is answered by "yes")',
        ),
        (("fees", 0, "amount"), {"number": 4.5, "currency": "CNY"}, "4.5 元", "4.5 yuan"),
        (("fees", 0, "rate", "percent"), 3, "3%", "3%"),
        (("materials", 0, "copies"), 2, " 2", "2"),
        (("materials", 0), {"id": "card", "name": "身份证"}, "“身份证”", '"身份证"'),
        (("materials", 0, "waiver"), {"by": "data"}, "数据共享", "shared data"),
        (
            ("materials", 0, "when"),
            {"agent": True},
            "只在“委托他人吗？”答“是”时",
            'only when "委托他人吗？" is answered by "yes"',
        ),
        (("channels", "online"), {"kind": "full"}, "网上办理", "Online"),
    ],
)
def test_a_value_is_said_in_both_languages(path, value, zh, en):
    words = said(path, value, WORDING)
    assert (words.zh, words.en) == (zh, en)


@pytest.mark.parametrize(
    ("found", "zh"),
    [
        (Difference(("name",), "a", "b"), "上级标准要素是“a”，这里是“b”"),
        (Difference(("summary",), None, "b"), "上级标准要素没有写，这里是“b”"),
        (Difference(("summary",), "a", None), "上级标准要素是“a”，这里没有写"),
        (Difference(("visits", 0), None, {"id": "v", "reason": "面谈"}), "比上级标准要素多了“面谈”"),
        (Difference(("visits",), {"id": "v", "reason": "面谈"}, None, "v"), "上级标准要素里的“面谈”，这里没有"),
    ],
)
def test_a_change_says_what_was_and_what_is(found, zh):
    assert change(found, WORDING).zh == zh
