"""The channels an item offers, those without a way to go first."""

from guides.subject import Subject

CHANNELS = ("online", "window", "mail", "terminal")


def offered(subject: Subject) -> tuple[str, ...]:
    """Name the channels the item offers; none where it does not say."""
    return tuple(channel for channel in CHANNELS if getattr(subject.item.channels, channel) is not None)
