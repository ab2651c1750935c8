"""Small bundles drawn by a seed, and their members decided one by one, without diagrams and without merging."""

from collections.abc import Iterator
from random import Random

from catalog.bundles.one_thing import OneThing, one_thing
from catalog.model.bundle import Bundle, Member
from catalog.model.conditions import NO_ANSWER, Answers, Condition, Verdict, verdict
from catalog.model.item import Item
from catalog.model.reading import read_value
from tests.catalog.situations.brute import every_case

POOL = ("a", "b", "c")
OPTIONS = ("x", "y")
DOCUMENTS = ("d", "e", "f")
ELEMENTS = ("n", "o")
MEMBERS = ("one", "two", "three")
PLACES = ("hall", "annex")


NAMES = ("营业执照", "营业执照（副本）", "企业营业执照", "公司章程", "章程", "房屋租赁合同", "租赁合同", "平面图")
LABELS = ("企业名称", "企业名称（全称）", "联系电话", "联系人电话")


def drawn(seed: int, *, called: bool = False) -> OneThing:
    """Draw a bundle of two or three members that share questions, documents and elements.

    `called` gives materials, results and fields names that are more or less alike, and fewer of them documents.
    """
    chance = Random(seed)  # noqa: S311  # no secret
    members = MEMBERS[: chance.randint(2, 3)]
    name = _called if called else lambda _, item: item
    items = {member: read_value(Item, name(chance, _item(chance, member))) for member in members}
    bundle = read_value(Bundle, _bundle(chance, members, items))
    return one_thing(bundle, lambda member: items[member.id])


def cases(thing: OneThing) -> Iterator[Answers]:
    """Give the answers of every case of a bundle; in each it is applied for at a window."""
    yield from every_case(thing.item)


def of_member(member: Member, item: Item, answers: Answers) -> Answers:
    """Give the answers of a member in a case of the bundle."""
    own = {}
    for question in item.questions:
        known = member.answers.get(question.id)
        if known is None:
            own[question.id] = answers[question.id]
        elif known.from_:
            given = answers[known.from_]
            own[question.id] = given if given is NO_ANSWER or not known.map else known.map[given]
        else:
            own[question.id] = known.answer
    return own


def true(condition: Condition, answers: Answers) -> bool:
    """Say whether a condition is TRUE in a case."""
    return verdict(condition, answers) is Verdict.APPLIES


def applying(thing: OneThing, answers: Answers) -> list[tuple[Member, Item, Answers]]:
    """Give the members that apply in a case, with their own answers."""
    there = [(member, item) for member, item in thing.joining.own if true(member.when, answers)]
    return [(member, item, of_member(member, item, answers)) for member, item in there]


def _bundle(chance: Random, members, items):
    asked = [_question(name) for name in POOL if chance.random() < 0.6]
    if asked and chance.random() < 0.3:
        asked[-1]["when"] = {asked[0]["id"]: "x"} if len(asked) > 1 else {}
    names = [question["id"] for question in asked]
    found = []
    for place, member in enumerate(members):
        entry = {"id": member, "item": member, "after": [one for one in members[:place] if chance.random() < 0.4]}
        if names and chance.random() < 0.4:
            entry["when"] = _when(chance, names)
        answers = {}
        for question in items[member].questions:
            if chance.random() < 0.3:
                answers[question.id] = chance.choice(OPTIONS)
            elif names and chance.random() < 0.2:
                answers[question.id] = {"from": chance.choice(names), "map": {"x": "y", "y": "x"}}
        found.append({**entry, "answers": answers})
    same = [[f"{members[0]}/materials/m0", f"{members[1]}/materials/m0"]] if chance.random() < 0.2 else []
    return {"id": "drawn", "name": "?", "questions": asked, "members": found, "same": same}


def _item(chance: Random, member: str):
    names = chance.sample(POOL, chance.randint(0, 2))
    groups = [{"id": "g", "name": "?", "need": chance.randint(1, 2)}] if chance.random() < 0.4 else []
    return {
        "id": member,
        "name": member,
        "questions": [_question(name) for name in names],
        "material_groups": groups,
        "materials": [_material(chance, f"m{place}", names, groups) for place in range(chance.randint(1, 3))],
        "forms": [_form(chance, f"f{place}", names) for place in range(chance.randint(0, 2))],
        "steps": _steps(chance, names),
        "visits": [
            _under(
                chance,
                names,
                {"id": f"v{place}", "cause": "other", "reason": "?", "step": chance.choice(["in", "s", ""])},
            )
            for place in range(chance.randint(0, 2))
        ],
        "results": [
            _under(chance, names, {"id": "r", "document": chance.choice(DOCUMENTS), "type": "certificate"})
            for _ in range(chance.randint(0, 1))
        ],
        "promised_limit": {"number": chance.randint(0, 9), "unit": "working_day"},
        "authority": chance.choice(("p", "q")),
        "channels": chance.choice(({}, {"window": {}}, *({"window": {"places": [{"place": one}]}} for one in PLACES))),
    }


def _called(chance: Random, item):
    for entry in (*item["materials"], *item["results"]):
        entry["name"] = chance.choice(NAMES)
        if chance.random() < 0.6:
            del entry["document"]
    for form in item["forms"]:
        for field in form["fields"]:
            field["label"] = chance.choice(LABELS)
    return item


def _material(chance: Random, name: str, names, groups):
    entry = {
        "id": name,
        "name": "?",
        "document": chance.choice(DOCUMENTS),
        "party": chance.choice(["", "", "p"]),
        "necessity": chance.choice(["required", "required", "deferrable", "optional"]),
        "certified_copies": chance.randint(0, 1),
        "originals": chance.randint(0, 2),
        "copies": chance.choice(
            [0, 1, {"number": 1, "cases": [{"id": "k", "number": 2, "when": _when(chance, names)}]}]
        ),
    }
    if groups and chance.random() < 0.6:
        entry |= {"group": "g", "necessity": "required"}
    if chance.random() < 0.3:
        entry["waiver"] = _under(chance, names, {"by": "data"})
    if chance.random() < 0.1:
        entry["own_set"] = True
    return _under(chance, names, entry)


def _form(chance: Random, name: str, names):
    fields = []
    for place in range(chance.randint(1, 3)):
        entry = {"id": f"x{place}", "label": "?", "required": True}
        if chance.random() < 0.7:
            entry["element"] = chance.choice(ELEMENTS)
        if chance.random() < 0.3:
            entry["prefill"] = _under(chance, names, {"dataset": "?"})
        fields.append(_under(chance, names, entry))
    entry = _under(chance, names, {"id": name, "name": "?", "fields": fields})
    return {**entry, "waiver": _under(chance, names, {"by": "data"})} if chance.random() < 0.2 else entry


def _steps(chance: Random, names):
    steps = [
        {"id": "in", "phase": "accept", "name": "?"},
        {"id": "s", "phase": "review", "name": "?", "after": ["in"]},
        {"id": "t", "phase": "decision", "name": "?", "after": chance.choice([["in"], ["s"], ["in", "s"]])},
        {"id": "out", "phase": "delivery", "name": "?", "after": chance.choice([["t"], ["s", "t"]])},
    ]
    for step in steps:
        step["limit"] = {"number": chance.randint(0, 5), "unit": "working_day"}
    return [_under(chance, names, step) for step in steps]


def _question(name: str):
    return {"id": name, "kind": "choice", "ask": "?", "options": [{"id": one, "label": one} for one in OPTIONS]}


def _under(chance: Random, names, entry):
    return {**entry, "when": _when(chance, names)} if names and chance.random() < 0.4 else entry


def _when(chance: Random, names):
    if not names:
        return {}
    test = {chance.choice(names): chance.choice(OPTIONS)}
    return {"not": test} if chance.random() < 0.3 else test
