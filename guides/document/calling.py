"""What an entry of an item is called where another one names it: so that it is told from others of its name.

Materials are called with whose they are, and steps by number, too, where two have one name, as they are listed.
"""

from typing import Any

from catalog.model.materials import Material
from catalog.model.steps import Step
from guides.subject import Subject


def own_name(entry: Any, subject: Subject) -> str:
    """Call a material or a step as it is listed; empty for entries that are told from others by their names."""
    match entry:
        case Material(name=name):
            return subject.material(entry) if subject.words.text(name) else ""
        case Step(name=name):
            return _step(entry, subject.words.text(name), subject)
    return ""


def _step(step: Step, name: str, subject: Subject) -> str:
    names = [subject.words.text(one.name) for one in subject.item.steps]
    if not name or len(set(names)) == len(names):
        return name
    return subject.words.phrase("numbered", number=subject.item.steps.index(step) + 1, title=name)
