"""Reading XML of strangers: no entity is made or followed, nothing is fetched, and depth costs nothing.

What Python's own trees leave open (entity bombs, other encodings that hide a name) is closed here: expat says what it
reads, and one that declares entities or style sheets is not read on.
"""

from collections.abc import Callable, Mapping
from io import BytesIO
from typing import Any, TypeAlias
from xml.parsers.expat import ExpatError, ParserCreate

SEPARATOR = " "
"""Between the address of a namespace and a name in it."""

Begun: TypeAlias = Callable[[str, Mapping[str, str]], None]
"""Takes the name of an element and its attributes."""


class Unread(Exception):
    """What is no XML, or has what is not followed."""


def go_through(content: bytes, begun: Begun, ended: Callable[[str], None], said: Callable[[str], None]) -> None:
    """Go through XML, element by element; a name is its namespace and its own name, put together by `SEPARATOR`.

    Raises:
        Unread: it is no XML, or declares entities, defaults or a style sheet.
    """
    parser = ParserCreate(namespace_separator=SEPARATOR)
    parser.buffer_text = True
    parser.StartElementHandler = begun
    parser.EndElementHandler = ended
    parser.CharacterDataHandler = said
    parser.EntityDeclHandler = parser.AttlistDeclHandler = _refuse
    parser.ProcessingInstructionHandler = _unless_harmless
    try:
        parser.ParseFile(BytesIO(content))
    except (ExpatError, ValueError, LookupError) as error:  # ValueError, LookupError: of the encoding it names
        raise Unread(str(error)) from error


def own_name(name: str) -> tuple[str, str]:
    """Give the namespace of a name, nothing where it has none, and the name in it."""
    space, _, own = name.rpartition(SEPARATOR)
    return space, own


def _refuse(*declared: Any) -> None:
    raise Unread(str(declared[0]))


def _unless_harmless(target: str, _: str) -> None:
    if "stylesheet" in target.lower():
        raise Unread(target)
