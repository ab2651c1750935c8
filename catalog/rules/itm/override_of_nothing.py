"""ITM011: `override` changes what the base has; what is new says behind which entry it stands.

Source: convention of the catalogue. A slip in an id would otherwise add an entry in silence.
"""

from collections.abc import Iterator, Mapping
from typing import Any

from catalog.findings.finding import Path
from catalog.findings.messages import explanation
from catalog.model.inheritance import OVERRIDE
from catalog.rules.rule import Mistake, item_rule
from catalog.rules.subject import ItemSubject
from catalog.schema.nearest import nearest_name

_AFTER = "add_after"


@item_rule("ITM011")
def override_of_nothing(subject: ItemSubject) -> Iterator[Mistake]:
    """Look for each change in the base; nothing is said where the base itself is missing."""
    changes = subject.written.get(OVERRIDE, {})
    if changes and "base" not in subject.written:
        yield _mistake((OVERRIDE,), "no-base", OVERRIDE)
    if subject.base is None:
        return
    for element, change in changes.items():
        if element in subject.base:
            yield from _within(change, subject.base[element], (OVERRIDE, element))
        elif element not in subject.written:  # else ITM010 says it
            yield _mistake((OVERRIDE, element), "element", element)


def _within(change: Any, old: Any, path: Path) -> Iterator[Mistake]:
    if not isinstance(change, Mapping):
        return
    if isinstance(old, Mapping):
        for key in change.keys() & old.keys():
            yield from _within(change[key], old[key], (*path, key))
    elif isinstance(old, list):
        entries = {entry["id"]: entry for entry in old if isinstance(entry, Mapping) and "id" in entry}
        for name, entry in change.items():
            if name in entries:
                yield from _within(entry, entries[name], (*path, name))
            elif isinstance(entry, Mapping):
                yield from _added(entry, (*path, name), entries.keys(), change.keys())


def _added(entry: Mapping[str, Any], path: Path, known: Any, changed: Any) -> Iterator[Mistake]:
    name, after = str(path[-1]), entry.get(_AFTER)
    if after is None:
        if known:
            yield _mistake(path, "entry", name, nearest_name(name, sorted(known)))
    elif after not in known and (after not in changed or after == name):
        fix = nearest_name(after, sorted(known))
        yield Mistake((*path, _AFTER), _args("after", after, fix), fix)


def _mistake(path: Path, problem: str, name: str, meant: str | None = None) -> Mistake:
    return Mistake(path, _args(problem, name, meant), fix=meant, at_key=True)


def _args(problem: str, name: str, meant: str | None) -> dict[str, Any]:
    said = explanation("ITM011").phrases
    hint = said["meant"].format({"meant": meant}) if meant else said["unmeant"]
    return {"problem": said[problem].format({"name": name}), "meant": hint}
