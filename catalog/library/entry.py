"""What the index knows of an item, base, bundle or entry of a register: how it is called and found."""

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from catalog.schema.kinds import Kind

WANTED = ("id", "name", "plain_name", "aliases", "authority", "lead", "codes", "base")
"""The elements of items, bases and bundles by which they are found."""

_NAMES = ("name", "title", "ask", "sub_item", "main_item")
"""The first of these is what an entry is called."""

_OTHERS = ("plain_name", "aliases", "short_name", "main_item")
_CODES = ("codes", "code", "main_code", "local_code", "uscc")


class Entry(NamedTuple):
    """One thing that can be found by what it is called."""

    kind: Kind
    id: str
    file: str
    names: tuple[str, ...] = ()
    """Its name, in each language it is written in, as it is written."""
    others: tuple[str, ...] = ()
    """Plain name, aliases, short name."""
    codes: tuple[str, ...] = ()
    authority: str = ""
    """The id of its authority; of a bundle's leading one."""
    base: str = ""
    """The id of its base, whose names it has where it has none of its own."""

    @property
    def name(self) -> str:
        """What it is called; its id where it has no name."""
        return self.names[0] if self.names else self.id

    def with_base(self, base: "Entry") -> "Entry":
        """Give the entry with the names of its base where it has none of its own."""
        return self._replace(names=self.names or base.names, others=self.others or base.others)


def entry_of(kind: Kind, file: str, name: str, data: Any) -> Entry:
    """Make the entry of data of whatever shape; `name` is the id where the data gives none."""
    if not isinstance(data, Mapping):
        return Entry(kind, name, file)
    named = next((element for element in _NAMES if element in data), "")
    others = (text for element in _OTHERS if element != named for text in _texts(data.get(element)))
    return Entry(
        kind,
        next(_texts(data.get("id")), name),
        file,
        tuple(_texts(data.get(named))),
        tuple(others),
        tuple(code for element in _CODES for code in _codes(data.get(element))),
        next(_texts(data.get("authority", data.get("lead"))), ""),
        next(_texts(data.get("base")), ""),
    )


def _texts(value: Any) -> Iterator[str]:
    """Give the texts in a text, a list of texts, or either by language."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, list | Mapping):
        for part in value.values() if isinstance(value, Mapping) else value:
            if isinstance(part, str | Mapping):
                yield from _texts(part)


def _codes(value: Any) -> Iterator[str]:
    """Give a code, those of an item, and those of other systems; not the systems' names."""
    if isinstance(value, list):
        for part in value:
            yield from _codes(part.get("code") if isinstance(part, Mapping) else None)
    elif isinstance(value, Mapping):
        for part in value.values():
            yield from _codes(part)
    elif isinstance(value, str):
        yield value
