"""CHN002: where to go is told down to the window or the room.

Source: a city's own checker: an address names a window, room or area, or ends in a number (B).
"""

import re
from collections.abc import Iterator, Sequence

from catalog.model.channels import AtPlace
from catalog.model.reading import read_pruned
from catalog.model.register_entries import Place
from catalog.rules.rule import Mistake, item_rule
from catalog.rules.subject import ItemSubject
from catalog.schema.kinds import Kind
from catalog.situations.wording import words_of_text

_EXACT = re.compile(
    r"窗口|室|专区|中台|柜台|工位|[A-Za-z]区|科$|[0-9０-９]$|\b(?:window|room|office|desk|counter)s?\b", re.IGNORECASE
)


@item_rule("CHN002")
def window_unknown(subject: ItemSubject) -> Iterator[Mistake]:
    """Look at the places of windows and terminals that are in the register; others are told by REF001."""
    channels = subject.item.channels
    for name, places in (
        ("window", channels.window.places if channels.window else ()),
        ("terminal", channels.terminal.places if channels.terminal else ()),
    ):
        yield from _inexact(subject, name, places)


def _inexact(subject: ItemSubject, name: str, places: Sequence[AtPlace]) -> Iterator[Mistake]:
    for index, at in enumerate(places):
        path = ("channels", name, "places", index)
        entry = subject.registers.get(Kind.PLACES, at.place)
        if entry is not None and not at.window and not subject.is_wrong(*path, "window"):
            place = read_pruned(Place, entry)
            if not any(
                _EXACT.search(text) for part in (place.name, place.hall, place.address) for text in part.wordings
            ):
                yield Mistake(path, {"place": words_of_text(place.name)})
