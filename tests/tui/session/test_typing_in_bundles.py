"""What a bundle has to do with its members takes long to judge: keys do not wait for it, and it is not forgotten."""

from tui.session.session import Session

BUNDLE = "bundles/open-restaurant.yaml"
NUMBER = ("promised_limit", "number")
TOO_SHORT = "BUN010"


def _codes(session: Session) -> set[str]:
    return {finding.code for finding in session.open(BUNDLE).findings}


def test_what_becomes_wrong_with_the_members_is_told_once_one_rests(session: Session) -> None:
    assert TOO_SHORT not in _codes(session)
    session.put(BUNDLE, NUMBER, 1)
    assert TOO_SHORT not in _codes(session)
    session.look_again()
    assert TOO_SHORT in _codes(session)


def test_what_is_wrong_with_the_members_stays_told_while_something_else_is_typed(session: Session) -> None:
    session.open(BUNDLE)
    session.put(BUNDLE, NUMBER, 1)
    session.seal()
    session.put(BUNDLE, ("name",), "开饭店")
    assert TOO_SHORT in _codes(session)


def test_what_is_wrong_with_the_bundle_alone_is_told_at_once(session: Session) -> None:
    session.open(BUNDLE)
    before = _codes(session)
    session.put(BUNDLE, NUMBER, -1)
    assert _codes(session) > before


def test_what_was_looked_at_in_full_is_not_looked_at_again(session: Session) -> None:
    session.open(BUNDLE)
    session.put(BUNDLE, ("name",), "开饭店")
    assert session.look_again()
    assert not session.look_again()
