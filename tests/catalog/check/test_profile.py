"""A profile accounts for the whole check, and leaves its findings as they are."""

from pathlib import Path

from catalog.check.engine import check, check_on
from catalog.check.profile import READING, SCHEMA, WHOLE, Profile
from catalog.check.terms import Terms
from catalog.findings.words import Language
from catalog.rules.pack import pack

CLEAN = Path(__file__).parents[2] / "cases" / "_catalogue"


def test_every_rule_that_ran_and_every_other_part_has_its_time() -> None:
    profile = Profile()
    check_on(CLEAN, Terms(profile=profile))
    assert {READING, SCHEMA, WHOLE, "ITM001", "REF004"} <= profile.seconds.keys()
    assert profile.seconds.keys() - {READING, SCHEMA, WHOLE} <= {rule.code for rule in pack()}


def test_shares_add_up_to_the_whole_the_longest_first() -> None:
    profile = Profile({READING: 1.0, "ITM001": 2.0, WHOLE: 8.0})
    told = [(name.in_language(Language.EN), seconds, share) for name, seconds, share in profile.lines()]
    assert told == [("everything else", 5.0, 0.625), ("ITM001", 2.0, 0.25), ("reading", 1.0, 0.125)]


def test_findings_are_those_of_a_check_without_it() -> None:
    root = CLEAN.parent / "REF002" / "bad"
    assert check_on(root, Terms(profile=Profile())) == check(root, 1)


def test_what_took_no_time_has_no_share() -> None:
    assert [share for _, _, share in Profile({WHOLE: 0.0}).lines()] == [0.0]
