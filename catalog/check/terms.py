"""How a check is made."""

import datetime as dt
from collections.abc import Mapping
from typing import TYPE_CHECKING

from msgspec import Struct, field

from catalog.jobs.progress import SILENT, Progress

if TYPE_CHECKING:
    from catalog.check.cache import Cache
    from catalog.check.profile import Profile
    from catalog.check.state import State


class Terms(Struct, frozen=True):
    """How a check is made."""

    processes: int = 0
    """0 for as many as there are processors."""
    progress: Progress = SILENT
    today: dt.date | None = None
    """The day of the check; None for this one."""
    texts: Mapping[str, str] = field(default_factory=dict)
    """Texts that stand for those of their files, as if they were saved."""
    cache: "Cache | None" = None
    """Verdicts of earlier runs; None to do without."""
    state: "State | None" = None
    """The catalogue as it is now, where that is known already."""
    profile: "Profile | None" = None
    """What notes the time that each rule takes; then everything is examined, in this process."""
