"""From an item to its mind map."""

import datetime as dt
from collections.abc import Callable, Mapping
from functools import cache
from typing import TypeAlias

from catalog.findings.own_data import own_data
from guides.map.branches.basics import basics
from guides.map.branches.basis import basis
from guides.map.branches.conditions import conditions
from guides.map.branches.contacts import contacts
from guides.map.branches.faq import faq
from guides.map.branches.fees import fees
from guides.map.branches.forms import forms
from guides.map.branches.limits import limits
from guides.map.branches.materials import materials
from guides.map.branches.results import results
from guides.map.branches.steps import steps
from guides.map.branches.visits import visits
from guides.map.figures import figures
from guides.map.view import Branch, Entry, Icon, MapView
from guides.subject import Subject

Maker: TypeAlias = Callable[[Subject], tuple[str, list[Entry]]]

_MAKERS: Mapping[str, Maker] = {
    maker.__name__: maker
    for maker in (
        basics,
        conditions,
        materials,
        forms,
        steps,
        limits,
        visits,
        fees,
        results,
        basis,
        contacts,
        faq,
    )
}


def map_of(subject: Subject) -> MapView:
    """Make the mind map of an item. Branches with nothing to say are left out."""
    branches = tuple(branch for branch in map(_branch(subject), _template()) if branch.entries)
    titles = subject.words.listed(branch.title for branch in branches)
    return MapView(
        id=subject.item.id,
        language=subject.words.language,
        title=subject.title,
        name=subject.other_name,
        subtitle=subject.subtitle,
        figures=figures(subject),
        branches=branches,
        description=subject.words.phrase("description", name=subject.name, count=len(branches), branches=titles),
        footer=footer(subject),
    )


def footer(subject: Subject) -> str:
    """Say which version of the item this is, and from when it holds."""
    start, version = subject.item.valid.from_, subject.item.version
    if start is None:
        return subject.words.phrase("footer", version=version)
    return subject.words.phrase("footer_from", version=version, day=start.isoformat())


def day_of(subject: Subject) -> dt.date | None:
    """Give the day of which the facts are: when they were approved, or else from when they hold."""
    review = subject.item.review
    return review.date if review and review.date else subject.item.valid.from_


def as_of(subject: Subject) -> str:
    """Say the day of which the facts are; empty where none is known."""
    day = day_of(subject)
    return subject.words.phrase("as_of", day=day.isoformat()) if day else ""


def _branch(subject: Subject) -> Callable[[Mapping[str, str]], Branch]:
    def make(entry: Mapping[str, str]) -> Branch:
        title, entries = _MAKERS[entry["branch"]](subject)
        return Branch(entry["branch"], Icon(entry["icon"]), title, tuple(entries))

    return make


@cache
def _template() -> tuple[Mapping[str, str], ...]:
    return tuple(own_data(__package__, "template.yaml"))
