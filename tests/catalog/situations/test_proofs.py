"""Claims proved on every path, held to going through every case in every channel."""

from random import Random

from hypothesis import given
from msgspec.structs import replace

from catalog.model.conditions import NO_ANSWER, AllOf, Not, Verdict, verdict
from catalog.model.item import Item
from catalog.model.reading import read_value
from catalog.situations.cases import Cases
from catalog.situations.proofs import OF_A_CHANNEL, Claim, proofs
from tests.catalog.situations.brute import every_case
from tests.catalog.situations.drawn import item, some, when
from tests.chances import drawn

CHANNELS = {"window": {"places": []}, "online": {"kind": "full"}}


def in_channels(chance: Random, names):
    """Make a `when` over some questions, the channel, or both."""
    own, channel = when(chance, names), {"channel": chance.choice(sorted(CHANNELS))}
    return chance.choice([own, channel, {"all": [own, channel]}, {"any": [own, channel]}])


def offered(chance: Random) -> Item:
    """Make an item that is offered at a window, online, or both, with visits, fees and forms."""
    small = item(chance)
    names = tuple(question.id for question in small.questions)

    def under(**shape):
        return {**shape, "when": in_channels(chance, names)}

    field = under(id="f", label="?")
    more = {
        "id": "drawn",
        "name": "?",
        "channels": {name: CHANNELS[name] for name in some(chance, sorted(CHANNELS), 1, 2)},
        "visits": [under(id="v", cause="other", reason="?") for _ in range(chance.randint(0, 2))],
        "fees": [under(id="f", name="?", amount={"number": chance.randint(0, 1)})],
        "forms": [under(id="f", name="?", fields=chance.choice([[], [field]]))],
        "materials": [under(id="m", name="?", waiver=under(by="data"))],
    }
    new = read_value(Item, more)
    return replace(
        small, channels=new.channels, visits=new.visits, fees=new.fees, forms=new.forms, materials=new.materials
    )


def holds(claim: Claim, item: Item, answers) -> bool:
    """Say whether a claim holds in one case."""

    def applying(entries):
        return [one for one in entries if verdict(one.when, answers) is Verdict.APPLIES]

    def handed_in(material):
        return not (material.waiver and verdict(material.waiver.when, answers) is Verdict.APPLIES)

    visits = len(applying(item.visits))
    first = next(iter(applying(item.promised_limit.cases)), item.promised_limit)
    forms = applying(item.forms)
    return {
        Claim.ZERO_MATERIALS: lambda: not any(map(handed_in, applying(item.materials))),
        Claim.ZERO_FORM: lambda: all(form.fields and not applying(form.fields) for form in forms),
        Claim.FREE: lambda: not sum(fee.amount.number for fee in applying(item.fees)),
        Claim.INSTANT: lambda: first.number == 0,
        Claim.ZERO_VISITS: lambda: visits == 0,
        Claim.ONE_VISIT: lambda: visits <= 1,
        Claim.FULL_ONLINE: lambda: visits == 0 and answers["channel"] == "online",
    }[claim]()


def tables(item: Item):
    """Give for each claim and each case of the item's own questions in which channels the claim holds."""
    names = [name for name in ("window", "online") if getattr(item.channels, name)]
    every = list(every_case(item))
    return {
        claim: [
            (answers, {name: holds(claim, item, {**answers, "channel": name}) for name in names}) for answers in every
        ]
        for claim in Claim
    }


@given(drawn(offered))
def test_a_claim_is_proved_just_if_it_holds_in_every_case(item):
    table = tables(item)
    for proof in proofs(Cases.of(item)):
        rows = [row for _, row in table[proof.claim]]
        in_channel = [name for name in rows[0] if all(row[name] for row in rows)]
        assert {name for name, breaking in proof.per_channel.items() if breaking is None} == set(in_channel)
        assert proof.channel == next(iter(in_channel), "")
        every = bool(in_channel) if proof.claim in OF_A_CHANNEL else all(any(row.values()) for row in rows)
        assert proof.holds == every == (proof.breaking is None)


@given(drawn(offered))
def test_a_breaking_path_leads_to_cases_in_which_the_claim_does_not_hold(item):
    table = tables(item)
    for proof in proofs(Cases.of(item)):
        for channel, breaking in proof.per_channel.items():
            assert breaking is None or not any(row[channel] for row in left(table[proof.claim], breaking))
        if proof.breaking is not None and proof.claim not in OF_A_CHANNEL:
            assert not any(any(row.values()) for row in left(table[proof.claim], proof.breaking))


def left(table, breaking):
    """Give what becomes of a claim in the cases with some answers, of which there are some."""
    tests = breaking.parts if isinstance(breaking, AllOf) else (breaking,)
    rows = [row for answers, row in table if all(agrees(test, answers) for test in tests)]
    assert rows
    return rows


def agrees(test, answers) -> bool:
    question = test.part.question if isinstance(test, Not) else test.question
    return answers[question] is NO_ANSWER or verdict(test, answers) is Verdict.APPLIES
