"""How much a finding matters."""

from enum import StrEnum


class Severity(StrEnum):
    """Most serious first."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"

    @property
    def rank(self) -> int:
        """0 for the most serious."""
        return list(Severity).index(self)
