"""What an item changes of the elements that are unified, and where that is written."""

from collections.abc import Iterator, Mapping
from typing import Any

from catalog.findings.finding import Path
from catalog.findings.phrasebook import phrasebook
from catalog.findings.words import Words, plain
from catalog.levels.difference import Difference
from catalog.model.inheritance import OVERRIDE
from catalog.model.settings import Unified
from catalog.rules.subject import ItemSubject
from catalog.situations.wording import words_of_text


def unified(subject: ItemSubject) -> Iterator[tuple[Difference, Unified]]:
    """Give what differs of the elements that keli.toml unifies."""
    for found in subject.differences if subject.settings.unified else ():
        settled = subject.settings.unified_by(found.path)
        if settled:
            yield found, settled


def where(subject: ItemSubject, found: Difference) -> Path:
    """Give where a change is written: an entry that is gone was removed under `override`, or left out of a list."""
    if found.gone:
        changes = subject.written.get(OVERRIDE, {}).get(found.path[0], {})
        removed = len(found.path) == 1 and found.gone in changes
        return (OVERRIDE, found.path[0], found.gone) if removed else found.path
    if isinstance(found.before, Mapping) and isinstance(found.after, Mapping):
        return _inside(found.path, found.before, found.after)
    return found.path


def _inside(path: Path, before: Mapping[str, Any], after: Mapping[str, Any]) -> Path:
    """Give the first part of a quantity that differs, where that stands on its own."""
    changed = next((key for key in after if after[key] != before.get(key)), None)
    if changed is None:
        return path
    if changed != "cases":
        return (*path, changed)
    known = before.get(changed, [])
    return (*path, changed, next((index for index, case in enumerate(after[changed]) if case not in known), 0))


def reason(settled: Unified) -> Words:
    """Say why an element is unified; nothing where keli.toml does not say."""
    if not settled.reason:
        return plain("")
    return phrasebook(__package__)["reason"].format({"reason": words_of_text(settled.reason)})
