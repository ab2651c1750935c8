"""All situations of items small enough to count by hand."""

from catalog.findings.words import Language
from catalog.situations.measures import Measure
from catalog.situations.proofs import Claim
from guides.situations.build import situations_of

AGENT = {"agent": True}
CARD = {"id": "card", "name": "委托书", "when": AGENT}
CHANNELS = {"window": {"places": []}, "online": {"kind": "full"}}


def named(**whens):
    return [{"id": one, "name": one, "when": when} for one, when in whens.items()]


def test_situations_questions_and_figures_are_told(small) -> None:
    view = situations_of(small(materials=[CARD, {"id": "m", "name": "申请书"}]))
    assert (view.situations, view.average, view.most) == (2, 1, 1)
    assert [(one.ask, one.when) for one in view.questions] == [("请人代办吗？", "")]
    materials = view.measures[0]
    assert (materials.figure.least, materials.figure.most) == (1, 2)
    assert materials.worst == "请人代办：是"


def test_a_question_says_after_which_answers_it_is_asked(small) -> None:
    asked = [
        {"id": "agent", "kind": "yes_no", "ask": "请人代办吗？"},
        {"id": "firm", "kind": "yes_no", "ask": "代办的是机构吗？", "when": AGENT},
    ]
    view = situations_of(small(questions=asked, materials=[{"id": "m", "name": "执照", "when": {"firm": True}}]))
    assert [one.when for one in view.questions] == ["", "请人代办：是"]


def test_named_situations_that_never_occur_are_the_same_or_leave_cases_out_are_told(small) -> None:
    never = {"all": [AGENT, {"agent": False}]}
    whens = named(one=AGENT, other={"not": {"agent": False}}, never=never)
    view = situations_of(small(materials=[CARD], situations=whens))
    assert [(one.id, one.situations, one.same_as) for one in view.named] == [
        ("one", 1, ("other",)),
        ("other", 1, ("one",)),
        ("never", 0, ()),
    ]
    assert view.unnamed == "请人代办：否"


def test_where_every_case_has_a_name_nothing_is_left_out(small) -> None:
    view = situations_of(small(materials=[CARD], situations=named(one=AGENT, other={"agent": False})))
    assert view.unnamed == ""


def test_proofs_name_the_channel_or_the_answers_that_break_them(small) -> None:
    visit = {"id": "v", "cause": "submission", "reason": "?", "when": {"channel": "window"}}
    view = situations_of(small(materials=[CARD], visits=[visit], channels=CHANNELS))
    told = {proof.claim: (proof.holds, proof.channel, proof.breaking) for proof in view.proofs}
    assert told[Claim.ZERO_MATERIALS] == (False, "", "请人代办：是")
    assert told[Claim.FREE] == (True, "", "")
    assert told[Claim.ZERO_VISITS] == (True, "网上办理", "")
    assert [(one.id, one.visits.most) for one in view.channels] == [("online", 0), ("window", 1)]


def test_situations_are_told_one_by_one_as_far_as_is_wanted(small) -> None:
    subject = small(Language.EN, materials=[CARD])
    one = situations_of(subject, 1)
    assert (len(one.outcomes), one.more) == (1, 1)
    both = situations_of(subject, 9)
    assert {outcome.answers: outcome.figures[Measure.MATERIALS] for outcome in both.outcomes} == {
        "请人代办: yes": 1,
        "请人代办: no": 0,
    }
