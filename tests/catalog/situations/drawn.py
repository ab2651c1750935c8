"""Small items drawn at random: every kind of question, conditions within each other, entries under them."""

from random import Random
from typing import Any

from hypothesis import strategies as st

from catalog.model.item import Item
from catalog.model.reading import read_value
from tests.chances import drawn

NAMES = ("a", "b", "c")
OPTIONS = ("x", "y", "z")
CHOSEN = (*OPTIONS, "none")
PLAIN = {"situation": "plain"}


def items() -> st.SearchStrategy[Item]:
    """Draw a small item: up to three questions, some materials, a waiver, a case of a limit, a situation."""
    return drawn(item)


def whens(names: tuple[str, ...]) -> st.SearchStrategy[Any]:
    """Draw a `when` over these questions."""
    return drawn(lambda chance: when(chance, names))


def when(chance: Random, names: tuple[str, ...], most: int = 4):
    """Make a `when` of at most so many tests of these questions."""
    if most == 1 or chance.randrange(5) < 2:
        return _test(chance, names)
    kind, size = chance.choice(("any", "all", "not")), chance.randint(1, min(most, 3))
    if kind == "not":
        return {"not": when(chance, names, most - 1)}
    return {kind: [when(chance, names, most // size) for _ in range(size)]}


def _test(chance: Random, names: tuple[str, ...]):
    value = chance.choice((*CHOSEN, True, False)) if chance.randrange(2) else some(chance, CHOSEN, 1, 2)
    return {chance.choice(names): value}


def some(chance: Random, values, least: int, most: int):
    """Choose so many different values."""
    return chance.sample(values, chance.randint(least, most))


def questions(chance: Random, most: int = len(NAMES)):
    """Make some questions; each may depend on those before it."""
    return [question(chance, index) for index in range(chance.randint(1, most))]


def question(chance: Random, index: int = 0):
    """Make the question of an index."""
    kind, earlier = chance.choice(("choice", "yes_no", "multi", "number")), NAMES[:index]
    asked: dict[str, Any] = {"id": NAMES[index], "kind": kind, "ask": "?"}
    if kind in ("choice", "multi"):
        offered = OPTIONS[: 2 if kind == "multi" else chance.randint(2, 3)]
        asked["options"] = [{"id": one, "label": one} for one in offered]
    if kind == "number":
        asked["bands"] = [{"id": "x", "up_to": 1}, {"id": "y", "below": 5}, {"id": "z"}]
    if earlier and chance.randrange(2):
        asked["when"] = when(chance, earlier)
    if earlier and "options" in asked and not chance.randrange(4):
        asked["options"][0]["when"] = when(chance, earlier)
    if not chance.randrange(5):
        asked["ask_first"] = True
    return asked


def some_of(chance: Random, answers):
    """Keep some of the answers."""
    return {question: answer for question, answer in answers.items() if chance.randrange(2)}


def names_of(asked) -> tuple[str, ...]:
    """Give the ids of questions."""
    return tuple(one["id"] for one in asked)


def item(chance: Random) -> Item:
    """Make a small item."""
    asked = questions(chance)
    names = names_of(asked)

    def own():
        return when(chance, names)

    def any_one():
        return own() if chance.randrange(3) else PLAIN

    materials = [{"id": f"m{index}", "name": "?", "when": any_one()} for index in range(chance.randint(1, 4))]
    if chance.randrange(2):
        materials[0]["waiver"] = {"by": "data", "when": any_one()}
    cases = [{"id": f"c{index}", "when": own(), "number": index} for index in range(chance.randint(0, 2))]
    data = {
        "id": "drawn",
        "name": "?",
        "questions": chance.sample(asked, len(asked)),  # wherever they stand
        "situations": [{"id": "plain", "name": "?", "when": own()}],
        "materials": materials,
        "promised_limit": {"number": 20, "unit": "working_day", "cases": cases},
        "visits": [{"id": "v", "cause": "other", "reason": "?", "when": own()}],
    }
    return read_value(Item, data)
