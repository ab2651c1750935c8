"""The tree of a timeline: a branch for each schedule, its steps with who takes them and on which days."""

from collections.abc import Iterator
from math import ceil

from catalog.findings.phrasebook import phrasebook
from exporters.layout.wording import say, spoken
from exporters.outline.tree import Node, Tree
from guides.timeline.view import Bar, Strip, TimelineView

_BETWEEN = " · "


def tree_of_timeline(view: TimelineView) -> Tree:
    """Make the tree of a timeline; all it shows is in it."""
    return Tree(
        id=view.id,
        language=view.language,
        title=view.title,
        about=tuple(filter(None, (view.subtitle, view.note))),
        figures=(),
        branches=tuple(_branch(strip, view) for strip in view.strips),
        footer=view.footer,
    )


def _branch(strip: Strip, view: TimelineView) -> Node:
    children = tuple(_step(bar, view) for bar in strip.bars)
    if not strip.title:
        return Node(strip.total or view.unit, children=children)
    total = (Node(strip.total),) if strip.total else ()
    return Node(strip.title, children=(*total, *children))


def _step(bar: Bar, view: TimelineView) -> Node:
    return Node(f"{bar.number}. {bar.title}", badges=bar.badges, children=tuple(_said(bar, view)))


def _said(bar: Bar, view: TimelineView) -> Iterator[Node]:
    if bar.actor:
        yield Node(bar.actor, phrasebook("guides")["who"].in_language(spoken(view.language)))
    said = _BETWEEN.join(filter(None, (bar.length, _days(bar, view))))
    if said:
        critical = bar.critical and view.note
        yield Node(said, badges=(say("critical", view.language),) if critical else ())


def _days(bar: Bar, view: TimelineView) -> str:
    """Say on which days a step is under way; nothing where it takes no time."""
    first, last = int(bar.begins) + 1, ceil(bar.ends)
    if bar.ends == bar.begins:
        return ""
    days = say("days" if first < last else "one_day", view.language)
    return days.format(first=first, last=last, unit=view.unit)
