"""Where a fee is due, held to going through every case."""

from hypothesis import given

from catalog.model.conditions import Verdict, verdict
from catalog.rules.fee.due import due
from tests.catalog.rules.subjects import asked, subject_of
from tests.catalog.situations.brute import every_case
from tests.chances import drawn


def subject(chance):
    questions, entry = asked(chance)
    numbers = (0, 0, 20)
    cases = [entry(id=one, number=chance.choice(numbers)) for one in ("i", "j")[: chance.randint(0, 2)]]
    amount = {"number": chance.choice(numbers), "currency": "CNY", "cases": [{"when": {}, **case} for case in cases]}
    return subject_of({"questions": questions, "fees": [entry(id="f", name="?", amount=amount)]})


def charged(fee, answers):
    numbers = [case.number for case in fee.amount.cases if verdict(case.when, answers) is Verdict.APPLIES]
    return verdict(fee.when, answers) is Verdict.APPLIES and bool((numbers or [fee.amount.number])[0])


@given(drawn(subject))
def test_a_fee_is_due_where_it_applies_and_is_not_nothing(subject):
    node = due(subject.cases, 0)
    for answers in every_case(subject.item):
        said = subject.cases.under(answers).decided(node) is Verdict.APPLIES
        assert said is charged(subject.item.fees[0], answers)
