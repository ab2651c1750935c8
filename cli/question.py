"""What `keli check` is asked: the same question about the same catalogue has the same answer."""

import json
from pathlib import Path

from msgspec import Struct

from catalog.check.state import State
from catalog.findings.words import Language
from exporters.reports import formats
from exporters.reports.formats import IN_PIECES

NEVER = "never"
"""The word for an exit code that no finding changes."""

_PROGRAMS = (Path(__file__).parent, Path(formats.__file__).parent)


class Question(Struct, frozen=True):
    """What is to be told of a catalogue, and how."""

    root: Path
    path: str
    """Of what, within the catalogue."""
    formats: tuple[tuple[str, bool], ...]
    """Each with whether its texts are dressed in colours."""
    selected: tuple[str, ...]
    ignored: tuple[str, ...]
    revision: str | None
    fail_on: str
    language: Language
    profiling: bool

    @property
    def is_in_pieces(self) -> bool:
        """Whether each file can be told of apart, and the answer rests on nothing but the catalogue and keli."""
        formats = (form for form, _ in self.formats)  # the others say where the catalogue stands
        return not (self.profiling or self.revision) and IN_PIECES.issuperset(formats)

    def words(self, state: State) -> str | None:
        """Give the question in words to keep; None where the answer rests on more than the catalogue and keli."""
        if not self.is_in_pieces:
            return None
        asked = (self.path, self.formats, self.selected, self.ignored, self.fail_on, self.language)
        return json.dumps([*asked, state.sources(*_PROGRAMS)])
