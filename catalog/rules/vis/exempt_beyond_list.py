"""VIS006: only items of the catalogue's own list are left out of the share of items without a visit.

Source: the list 不宜跑零次 by which city scripts reckon that share (A). Without such a list in keli.toml every item may
be left out, with its reason.
"""

from collections.abc import Iterator
from typing import Final

from msgspec import Struct

from catalog.model.settings import Settings
from catalog.rules.rule import Mistake, item_rule
from catalog.rules.subject import ItemSubject

_CODE: Final = "VIS006"
_METRIC: Final = "zero_visits"


class Options(Struct, frozen=True):
    """What may be set."""

    unsuited: tuple[str, ...] = ()
    """Entries of the basic catalogue whose items cannot do without a visit."""


def unsuited(settings: Settings) -> frozenset[str]:
    """Give the list of a catalogue."""
    return frozenset(settings.options(_CODE, Options).unsuited)


@item_rule(_CODE, Options)
def exempt_beyond_list(subject: ItemSubject, options: Options) -> Iterator[Mistake]:
    """Compare exemptions with the list."""
    if options.unsuited and subject.item.catalogue not in options.unsuited:
        for index, one in enumerate(subject.item.exempt):
            if one.metric == _METRIC:
                yield Mistake(("exempt", index), {"entry": subject.item.catalogue or "—"})
