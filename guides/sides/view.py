"""Situations side by side as plain values: a table of words."""

from msgspec import Struct


class SideRow(Struct, frozen=True):
    """One thing, and what becomes of it in each situation."""

    label: str
    cells: tuple[str, ...]

    @property
    def differs(self) -> bool:
        """Tell whether it is not the same in all."""
        return len(set(self.cells)) > 1


class SideSection(Struct, frozen=True):
    """The rows of one kind."""

    title: str
    rows: tuple[SideRow, ...]


class SidesView(Struct, frozen=True):
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
