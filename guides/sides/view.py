"""Situations side by side as plain values: a table of words."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class SideRow:
    """One thing, and what becomes of it in each situation."""

    label: str
    cells: tuple[str, ...]

    @property
    def differs(self) -> bool:
        """Tell whether it is not the same in all."""
        return len(set(self.cells)) > 1


@dataclass(frozen=True, slots=True)
class SideSection:
    """The rows of one kind."""

    title: str
    rows: tuple[SideRow, ...]


@dataclass(frozen=True, slots=True)
class SidesView:
    """A whole table."""

    id: str
    language: str
    title: str
    subtitle: str
    topic: str
    """What the columns are told apart by: a question; empty where they are situations with names."""
    columns: tuple[str, ...]
    sections: tuple[SideSection, ...]
    note: str
    """What the marks mean, in words."""
    description: str
    footer: str
