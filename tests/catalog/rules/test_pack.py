"""Every rule is explained in the message catalogue, and stands in the file of its family."""

import json

from catalog.findings.messages import codes, explanation
from catalog.model.options import options_of
from catalog.rules.pack import of_scope, options_declared, pack
from catalog.rules.rule import Scope


def test_every_rule_has_words() -> None:
    assert {rule.code for rule in pack()} <= set(codes())


def test_every_code_of_a_family_of_rules_has_a_rule() -> None:
    families = {rule.code[:3] for rule in pack()}
    assert {code for code in codes() if code[:3] in families} == {rule.code for rule in pack()}


def test_a_rule_stands_in_the_folder_of_its_family() -> None:
    astray = [rule.code for rule in pack() if rule.check.__module__.split(".")[2] != rule.code[:3].lower()]
    assert astray == []


def test_every_rule_is_found_by_its_scope() -> None:
    assert {id(rule) for scope in Scope for rule in of_scope(scope)} == {id(rule) for rule in pack()}


def test_every_option_of_a_rule_has_words_and_no_other() -> None:
    declared = {code: {option.name for option in options_of(options)} for code, options in options_declared().items()}
    assert {code: set(explanation(code).options) for code in codes() if explanation(code).options} == declared


def test_the_rules_of_one_code_share_their_options() -> None:
    for rule in pack():
        assert rule.options in (None, options_declared().get(rule.code))


def test_defaults_are_such_as_keli_toml_could_set() -> None:
    for declared in options_declared().values():
        for option in options_of(declared):
            written = json.loads(json.dumps(option.default))
            assert option.taken(written) == option.default
