"""Where the parts of a map or list stand: the tokens of what it holds, in the order of the file."""

from typing import TypeAlias, Union

from msgspec import Struct

from catalog.storage.usual.tokens import Token

Part: TypeAlias = Union[Token, "Shape"]
"""A scalar, with its key where it has one; or the shape of a map or list."""


class Shape(Struct, frozen=True):
    """One map or list."""

    parts: list[Part]
    """Of a map, each shape stands behind the token of its key."""
    is_map: bool
    around: tuple[Token, ...] = ()
    """The two brackets; none in block style."""
