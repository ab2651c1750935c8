"""The mind map or flow chart of the open item as lines, each with the place in the item that it tells of.

What a guide says is matched to the data by what it is called: the branch says in which elements to
look, the name or text of an entry says which one, the label of a fact which of its elements.
"""

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

from msgspec import Struct
from msgspec.structs import replace

from catalog.findings.finding import Path
from catalog.schema.fields import Field, entry_fields, fields
from catalog.schema.kinds import Kind
from exporters.text.cells import wrap
from exporters.view import View
from tui.desk import Desk
from tui.form.names import name_of_entry

if TYPE_CHECKING:
    from exporters.outline.tree import Node, Tree
    from guides.subject import Subject

_ELEMENTS: Mapping[str, tuple[str, ...]] = {
    "basics": (),
    "conditions": ("conditions", "prohibitions"),
    "materials": ("materials", "material_groups"),
    "forms": ("forms",),
    "steps": ("steps",),
    "limits": ("promised_limit", "statutory_limit"),
    "visits": ("visits",),
    "fees": ("fees",),
    "results": ("results",),
    "basis": ("basis",),
    "contacts": ("consult", "complaint", "progress", "appeal"),
    "faq": ("faq",),
}
"""By the branch of a map: the elements whose entries it tells of."""
_OF_BUNDLES = ("members",)
_OF_FLOWS = ("steps", "results")


class Outline(Struct, frozen=True):
    """Lines, and the path in the resolved item of what each tells of; empty where it tells of no one thing."""

    lines: tuple[str, ...]
    paths: tuple[Path, ...]

    def line_of(self, path: Path) -> int | None:
        """Give the first line that tells of what stands at a path, or around it; None where none does."""
        around = (path[:length] for length in range(len(path), 0, -1))
        return next((self.paths.index(one) for one in around if one in self.paths), None)


def outline_of(desk: Desk, view: View, width: int, subject: "Subject | None" = None) -> Outline:
    """Give the map or flow chart of the open item in so many cells; a word of why there is none yet.

    `subject` is a bundle put together, which takes too long to be done at every key.
    """
    subject = subject or desk.shown.subject
    if subject is None:
        name = "map_later" if desk.opened.kind is Kind.ITEM else "map_of_items"
        return _untold(wrap(desk.words.phrase(name), width))
    from exporters.outline import flows, maps
    from guides.flow.build import flow_of  # every branch: needed once a map is shown
    from guides.map.build import map_of

    places = _Places(desk)
    if view is View.FLOW:
        return _drawn(flows.tree_of_flow(flow_of(subject)), places, [], width)
    told = map_of(subject)
    return _drawn(maps.tree_of_map(told), places, [branch.id for branch in told.branches], width)


def _untold(lines: list[str]) -> Outline:
    return Outline(tuple(lines), tuple(() for _ in lines))


def _drawn(tree: "Tree", places: "_Places", branches: list[str], width: int) -> Outline:
    from exporters.outline.drawing import placed

    lines: list[str] = []
    paths: list[Path] = []
    for line, way in placed(replace(tree, about=(), footer=""), width):  # the screen says whose item it is
        lines.append(line)
        paths.append(places.of(_nodes(tree, way), branches[way[0]] if branches and way else "") if way else ())
    return Outline(tuple(lines), tuple(paths))


def _nodes(tree: "Tree", way: tuple[int, ...]) -> "tuple[Node, ...]":
    found: list[Node] = []
    level = tree.branches
    for at in way:
        found.append(level[at])
        level = level[at].children
    return tuple(found)


class _Places(Struct, frozen=True):
    """Finds where in an item the nodes of its guides come from."""

    desk: Desk

    def of(self, nodes: "tuple[Node, ...]", branch: str) -> Path:
        """Give the path of what the last of some nodes tells of; the others lead to it."""
        if self.desk.opened.kind is Kind.BUNDLE:
            return next(filter(None, (self._entry(node.text, _OF_BUNDLES) for node in nodes)), ())
        if not branch:
            return self._entry(nodes[0].text, _OF_FLOWS) or ()
        elements = _ELEMENTS.get(branch, ())
        around: Path = (elements[0],) if elements else ()
        for level, node in enumerate(nodes[1:], start=1):
            found = self._entry(node.text, elements) if level == 1 else None
            around = found or self._element(node.key, around) or around
        return around

    def _entry(self, text: str, elements: tuple[str, ...]) -> Path | None:
        """Give the path of the entry by whose name a text goes: the longest one, where several fit."""
        named = [(len(name), path) for path, name in self._names(elements) if name and name in text]
        return max(named, key=lambda one: one[0])[1] if named else None

    def _names(self, elements: tuple[str, ...]) -> Iterator[tuple[Path, str]]:
        opened, session = self.desk.opened, self.desk.session
        for element in elements:
            entries: Any = opened.value((element,))
            for at, entry in enumerate(entries if isinstance(entries, list) else ()):
                yield (element, at), name_of_entry(entry, session.library, self.desk.language)

    def _element(self, label: str, around: Path) -> Path | None:
        """Give the path of the element with a label, in the record around it or at the top."""
        kind = self.desk.opened.kind
        within = around and isinstance(around[-1], int)
        level: tuple[Field, ...] = entry_fields(kind, around[:-1]) if within else fields(kind)
        found = (field.name for field in level if label and self.desk.words.say(field.label) == label)
        name = next(found, None)
        if name is None:
            return None
        return (*around, name) if within else (name,)
