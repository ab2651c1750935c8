"""A comparison as plain values: columns, and for each that differs the values with those who have them."""

from msgspec import Struct


class Column(Struct, frozen=True):
    """One of what is compared: an item, or the base of them all."""

    id: str
    """Of the item or base."""
    name: str
    """The authority; for a base, what a base is called."""
    is_base: bool = False


class Value(Struct, frozen=True):
    """One value, and who has it; empty where there is none."""

    text: str
    columns: tuple[int, ...]
    """Their numbers, from 0."""


class Row(Struct, frozen=True):
    """Something that differs: an entry that not all have, or one thing that is said of it."""

    entry: str
    """What the entry is called: a material, a step."""
    aspect: str
    """What is said of it; empty where it is about the entry as a whole."""
    values: tuple[Value, ...]
    """In the order of columns; at least two."""


class Section(Struct, frozen=True):
    """What differs of one kind."""

    id: str
    title: str
    rows: tuple[Row, ...]


class Stricter(Struct, frozen=True):
    """Where an item asks more of people than its base."""

    column: int
    label: str
    """The element, in an officer's words."""
    text: str


class Comparison(Struct, frozen=True):
    """One item at several authorities."""

    title: str
    language: str
    columns: tuple[Column, ...]
    """The base first, where there is one."""
    sections: tuple[Section, ...]
    """Those in which something differs."""
    stricter: tuple[Stricter, ...]
