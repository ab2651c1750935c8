"""An item under answers to what is built in: the channel, the audience, the place, the way of delivery.

An answer that an element knows nothing of leaves it as it is.
"""

from typing import Any

from msgspec.structs import replace

from catalog.model.channels import Channels
from catalog.model.conditions import Answers
from catalog.model.fees import Result
from catalog.model.item import Item


def narrowed(item: Item, answers: Answers) -> Item:
    """Give an item with nothing but what was chosen of its channels, audiences, places and ways of delivery."""
    channels = _at(_by(item.channels, answers.get("channel")), answers.get("place"))
    audience = _only(item.audience, answers.get("audience"))
    results = tuple(_delivered(result, answers.get("delivery")) for result in item.results)
    return replace(item, channels=channels, audience=audience, results=results)


def _by(channels: Channels, channel: Any) -> Channels:
    chosen = getattr(channels, channel, None) if isinstance(channel, str) else None
    return Channels(**{channel: chosen}) if chosen is not None else channels


def _at(channels: Channels, place: Any) -> Channels:
    found = {}
    for name in ("window", "terminal"):
        channel = getattr(channels, name)
        there = tuple(at for at in channel.places if at.place == place) if channel else ()
        if there:
            found[name] = replace(channel, places=there)
    return replace(channels, **found)


def _delivered(result: Result, way: Any) -> Result:
    return replace(result, delivery=_only(result.delivery, way))


def _only(values: tuple[str, ...], chosen: Any) -> tuple[str, ...]:
    return (chosen,) if chosen in values else values
