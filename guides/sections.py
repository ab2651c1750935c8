"""The sections of a guide: what the branches of the map say of each entry, and which entry it is said of."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any, TypeAlias

from catalog.model.item import Item
from catalog.situations.granules import Path
from guides.map.branches.conditions import conditions
from guides.map.branches.fees import fees
from guides.map.branches.forms import forms
from guides.map.branches.limits import limits
from guides.map.branches.materials import materials
from guides.map.branches.results import results
from guides.map.branches.steps import steps
from guides.map.branches.visits import visits
from guides.map.view import Card, Entry, Fact, Point
from guides.subject import Subject

Maker: TypeAlias = Callable[[Subject], tuple[str, list[Entry]]]

SECTIONS: Mapping[str, tuple[Maker, tuple[str, ...]]] = {
    "materials": (materials, ("materials",)),
    "forms": (forms, ("forms",)),
    "visits": (visits, ("visits",)),
    "fees": (fees, ("fees",)),
    "limits": (limits, ("statutory_limit", "promised_limit")),
    "steps": (steps, ("steps",)),
    "results": (results, ("results",)),
    "conditions": (conditions, ("conditions", "prohibitions")),
}
"""By section: the branch that tells of it, and the elements whose entries it tells of, in its order."""


def said_of(name: str, subject: Subject) -> tuple[str, list[Entry], list[Entry]]:
    """Give a branch's title, what it says of the whole, and what it says of each entry."""
    title, said = SECTIONS[name][0](subject)
    cut = len(said) - len(list(entry_paths(name, subject.item)))
    return title, said[:cut], said[cut:]


def entry_paths(name: str, item: Item) -> Iterator[Path]:
    """Give where the entries of a section stand, in the order in which its branch tells of them."""
    for element in SECTIONS[name][1]:
        value = getattr(item, element)
        if isinstance(value, tuple):
            yield from ((element, index) for index in range(len(value)))
        elif value is not None:
            yield (element,)
            yield from ((element, "cases", index) for index in range(len(value.cases)))


def at(item: Item, path: Path) -> Any:
    """Give the entry at a path."""
    value: Any = item
    for part in path:
        value = value[part] if isinstance(part, int) else getattr(value, part)
    return value


def is_case(path: Path) -> bool:
    """Tell whether a path leads to a case of a limit."""
    return "cases" in path


def id_of(path: Path, entry: Any) -> str:
    """Give an entry's id; that of a case has the limit's before it."""
    own = getattr(entry, "id", str(path[0]))
    return f"{path[0]}/{own}" if is_case(path) else own


def label_of(told: Entry) -> str:
    """Give what an entry is called."""
    match told:
        case Card(title):
            return title
        case Fact(key):
            return key
        case Point(text):
            return text


def facts_of(told: Entry) -> tuple[Fact, ...]:
    """Give what is said of an entry."""
    match told:
        case Card():
            return told.facts
        case Fact():
            return (told,)
        case Point():
            return ()
