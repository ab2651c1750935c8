"""What the system refused: a full disk, a folder that may not be written. No fault of keli, nor a finding."""

import os

from catalog.storage.obstacles import reason
from cli.language import _, current


def told(error: OSError) -> tuple[str, str]:
    """Give what stood in the way and what to do, in the person's language."""
    file = error.filename if isinstance(error.filename, str | bytes) else ""
    place = os.fsdecode(file) or _("the output")
    return (
        _("{file} could not be read or written: {reason}").format(
            file=place, reason=reason(error).in_language(current())
        ),
        _("Make room, see that it may be written, or name another place; then start again."),
    )
