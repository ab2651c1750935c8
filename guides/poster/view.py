"""A poster as plain values."""

from msgspec import Struct

from guides.map.view import Fact, MapView


class PosterView(Struct, frozen=True):
    """A mind map to hang up, with what stands at its foot."""

    map: MapView
    contacts: tuple[Fact, ...]
    """Whom to ask, whom to complain to, how far a case is."""
    imprint: tuple[str, ...]
    """The authority, the version, and the day the facts are of."""
    address: str
    """Where the guide is on the web; empty where nowhere."""
