"""A violation: where data has not the schema's shape, and what to say of it."""

from msgspec import Struct, field

from catalog.findings.finding import Args, Path


class Violation(Struct, frozen=True):
    """One mistake in a file's data, without a place: its code, path and arguments."""

    path: Path
    """To the value; for a missing element, to where it would stand."""
    code: str
    args: Args = field(default_factory=dict)
    at_key: bool = False
    """True where the element is wrong, not its value."""
    fix: str | None = None
    """What should stand there instead, as it is written in YAML."""
    is_certain: bool = False
    """True where nothing else can have been meant."""
