"""What a person can be asked: an item's own questions, and those that are built in, with their answers."""

from collections.abc import Iterable, Iterator

from msgspec import Struct

from catalog.model.conditions import ALWAYS, AnswerValue, Condition, Test
from catalog.model.item import Item
from catalog.model.questions import Question, QuestionKind

CHANNELS = ("window", "online", "mail", "terminal")
_WITH_PLACES = ("window", "terminal")


class Asked(Struct, frozen=True):
    """One question, with the answers it can have."""

    id: str
    kind: QuestionKind
    values: tuple[AnswerValue, ...]
    """Options, bands, or yes and no, in the order they stand; none for a count."""
    only: tuple[tuple[AnswerValue, Condition], ...] = ()
    """Values that are offered only under a condition."""
    when: Condition = ALWAYS
    ask_first: bool = False
    own: bool = True
    """False for what is built in."""


def asked_of(item: Item) -> tuple[Asked, ...]:
    """Give what can be asked about an item: its own questions as they stand, then what is built in.

    An id that stands twice counts once, as the first says.
    """
    own = {question.id: _own(question) for question in reversed(item.questions)}
    return (*reversed(own.values()), *(one for one in _built_in(item) if one.id not in own))


def _own(question: Question) -> Asked:
    only = tuple((option.id, option.when) for option in question.options if option.when != ALWAYS)
    return Asked(question.id, question.kind, tuple(_values(question)), only, question.when, question.ask_first)


def _values(question: Question) -> Iterable[AnswerValue]:
    match question.kind:
        case QuestionKind.YES_NO:
            return (True, False)
        case QuestionKind.CHOICE | QuestionKind.MULTI:
            return dict.fromkeys(option.id for option in question.options)
        case QuestionKind.NUMBER:
            return dict.fromkeys(band.id for band in question.bands)
        case QuestionKind.COUNT:
            return ()


def _built_in(item: Item) -> Iterator[Asked]:
    channels = offered_channels(item)
    with_places = frozenset[AnswerValue](_WITH_PLACES)
    yield _choice("channel", channels)
    yield _choice("audience", item.audience)
    yield _choice("place", _places(item), ALWAYS if with_places.issuperset(channels) else Test("channel", with_places))
    yield _choice("delivery", (way for result in item.results for way in result.delivery))


def _choice(name: str, values: Iterable[str], when: Condition = ALWAYS) -> Asked:
    return Asked(name, QuestionKind.CHOICE, tuple(dict.fromkeys(values)), when=when, own=False)


def offered_channels(item: Item) -> tuple[str, ...]:
    """Name the channels an item offers; all of them where it does not say."""
    return tuple(name for name in CHANNELS if getattr(item.channels, name) is not None) or CHANNELS


def _places(item: Item) -> Iterator[str]:
    for channel in (item.channels.window, item.channels.terminal):
        yield from (at.place for at in channel.places) if channel else ()
