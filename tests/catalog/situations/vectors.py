"""Test vectors of interviews: tables, and what is looked up in them under answers, the same in every language.

`./run test tests/catalog/situations/test_vectors.py --update-goldens` writes them anew; they are made by the plan and
the cases, not by looking up, so that every way of looking up is held to them.
"""

from itertools import chain, combinations
from pathlib import Path

from catalog.model.conditions import Verdict
from catalog.model.item import Item
from catalog.model.questions import QuestionKind
from catalog.model.reading import read_value
from catalog.situations.cases import Cases
from catalog.situations.diagrams import FALSE
from catalog.situations.interview import interview
from catalog.situations.lookup import meets
from catalog.situations.plan import Plan

VECTORS = Path(__file__).parents[2] / "goldens" / "interview" / "vectors.json"

YES_NO = {"kind": "yes_no", "ask": "?"}


def options(*ids, **only):
    return [{"id": one, "label": one, **({"when": only[one]} if one in only else {})} for one in ids]


def materials(*whens):
    return [{"id": f"m{at}", "name": "?", **({"when": when} if when else {})} for at, when in enumerate(whens)]


PLAIN = {"id": "plain", "name": "?", "materials": materials(None)}

BIRTH = {
    "id": "birth",
    "name": "?",
    "questions": [
        {"id": "parents", "kind": "choice", "ask": "?", "options": options("married", "unmarried", "abroad")},
        {"id": "age", "kind": "number", "ask": "?", "bands": [{"id": "young", "below": 6}, {"id": "old"}]},
        {"id": "mixed", **YES_NO, "when": {"parents": ["married", "unmarried"]}},
    ],
    "materials": [
        *materials({"parents": "married"}, {"mixed": True}, {"not": {"parents": "abroad"}}),
        {"id": "card", "name": "?", "waiver": {"by": "data", "when": {"channel": "online"}}},
    ],
    "promised_limit": {
        "number": 0,
        "unit": "day",
        "cases": [
            {"id": "old", "when": {"age": "old"}, "number": 20},
            {"id": "abroad", "when": {"parents": "abroad"}, "number": 5},
        ],
    },
    "channels": {"window": {"places": []}, "online": {"kind": "full"}},
}

SHOP = {
    "id": "shop",
    "name": "?",
    "questions": [
        {"id": "premises", "kind": "choice", "ask": "?", "options": options("own", "rented", "lent")},
        {"id": "big", **YES_NO},
        {
            "id": "trade",
            "kind": "choice",
            "ask": "?",
            "options": options("shop", "kitchen", "hall", hall={"big": True}, kitchen={"premises": ["own", "rented"]}),
        },
        {"id": "extras", "kind": "multi", "ask": "?", "options": options("sign", "lights", lights={"trade": "hall"})},
        {"id": "owners", "kind": "count", "ask": "?", "min": 1},
    ],
    "parties": [{"id": "owner", "name": "?", "count": "owners", "when": {"trade": ["kitchen", "hall"]}}],
    "materials": [
        *materials({"trade": "hall"}, {"extras": ["sign", "none"]}, {"any": [{"extras": "lights"}, {"big": False}]}),
        {"id": "card", "name": "?", "party": "owner"},
    ],
}


def vectors():
    """Make the vectors: for each item its table, and cases of answers."""
    return [_vector(Plan.of(Cases.of(read_value(Item, data)))) for data in (PLAIN, BIRTH, SHOP)]


def _vector(plan):
    table = interview(plan)
    found = {repr(answers): answers for answers in chain(_walks(plan, {}), _some(plan))}
    return {"table": table, "cases": [_case(plan, table, answers) for answers in found.values()]}


def _walks(plan, answers):
    """Give the answers before every question of every way through the interview."""
    yield answers
    question = plan.next(answers)
    for value in _answers(plan, question, answers) if question else ():
        yield from _walks(plan, {**answers, question.id: value})


def _some(plan):
    """Give the first answer to every two questions, in whatever order they stand."""
    for pair in combinations(plan.order, 2):
        answers = {one: _answers(plan, plan.cases.space.questions[one], {})[0] for one in pair}
        if plan.cases.under(answers).possible != FALSE:
            yield answers


def _answers(plan, question, answers):
    if question.kind is QuestionKind.COUNT:
        return ["2"]
    space = plan.cases.space
    given = plan.cases.under(answers)
    out = Verdict.DOES_NOT_APPLY
    values = [one for one in question.values if given.decided(space.offered(question.id, one)) is not out]
    if question.kind is not QuestionKind.MULTI:
        return values
    return list(map(frozenset, chain.from_iterable(combinations(values, size) for size in range(len(values) + 1))))


def _case(plan, table, answers):
    given = plan.cases.under(answers)
    verdicts = [given.verdict(_path(path)) for path in table["granules"]]
    asked = plan.next(answers)
    return {
        "answers": {question: plain(answer) for question, answer in answers.items()},
        "next": asked.id if asked else None,
        "open": [question.id for question in plan.open(answers)],
        "offered": _offered(plan, asked, given) if asked else [],
        "shown": [one["id"] for one in table["questions"] if meets(one["ask"], answers)],
        "verdicts": [verdict.value for verdict in verdicts],
        "met": [[meets(one["met"], answers), meets(one["unmet"], answers)] for one in table["conditions"]],
    }


def _offered(plan, question, given):
    offered = plan.cases.space.offered
    out = Verdict.DOES_NOT_APPLY
    return [value for value in question.values if given.decided(offered(question.id, value)) is not out]


def _path(path):
    return tuple(int(part) if part.isdigit() else part for part in path.split("/"))


def plain(answer):
    """Give an answer as JSON has it."""
    return sorted(answer) if isinstance(answer, frozenset) else answer
