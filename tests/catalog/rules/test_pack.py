"""Every rule is explained in the message catalogue, and stands in the file of its family."""

from catalog.findings.messages import codes
from catalog.rules.pack import pack


def test_every_rule_has_words() -> None:
    assert {rule.code for rule in pack()} <= set(codes())


def test_every_code_of_a_family_of_rules_has_a_rule() -> None:
    families = {rule.code[:3] for rule in pack()}
    assert {code for code in codes() if code[:3] in families} == {rule.code for rule in pack()}


def test_a_rule_stands_in_the_folder_of_its_family() -> None:
    astray = [rule.code for rule in pack() if rule.check.__module__.split(".")[2] != rule.code[:3].lower()]
    assert astray == []
