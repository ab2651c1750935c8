"""Choosing rules by code and family."""

import pytest

from catalog.check.selection import wanted_rules
from catalog.findings.errors import KeliError
from catalog.findings.messages import codes

ALL = frozenset(codes())
ITM = frozenset(code for code in ALL if code.startswith("ITM"))


@pytest.mark.parametrize(
    ("selected", "ignored", "wanted"),
    [
        ((), (), ALL),
        (("ITM",), (), ITM),
        (("itm006, REF005",), (), {"ITM006", "REF005"}),
        (("ITM006", "REF005"), (), {"ITM006", "REF005"}),
        ((), ("ITM",), ALL - ITM),
        (("ITM",), ("ITM006",), ITM - {"ITM006"}),
        (("",), (" , ",), ALL),
    ],
)
def test_codes_and_families_are_selected_and_ignored(selected, ignored, wanted) -> None:
    assert wanted_rules(selected, ignored) == wanted


@pytest.mark.parametrize(("word", "near"), [("ITM0006", "ITM006"), ("IITM", "ITM"), ("中文", ""), ("ITM999", "ITM")])
def test_what_is_no_rule_is_refused_with_the_nearest(word, near) -> None:
    with pytest.raises(KeliError) as refused:
        wanted_rules((word,), ())
    assert word in refused.value.message.zh
    assert near in refused.value.message.en
    assert {"YML", "SCH", "ITM"} <= set(refused.value.hint.zh.replace("；", " ").replace("：", " ").split())
