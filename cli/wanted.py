"""Options that say which items and bundles a command is about."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import wraps
from pathlib import PurePosixPath
from typing import Any

import click
from msgspec import Struct

from catalog.library.library import Library
from catalog.schema.kinds import Kind
from catalog.schema.nearest import nearest_name
from cli.language import _


class Wanted(Struct, frozen=True):
    """What was said of it."""

    ids: tuple[str, ...]
    everything: bool
    authorities: tuple[str, ...]
    revision: str | None
    """Only what has changed since."""

    def of(self, library: Library, kinds: Sequence[Kind]) -> tuple[str, ...]:
        """Give the ids: those named, or of some kinds all that the other options leave; perhaps none.

        Raises:
            click.UsageError: nothing was said, or there is no such authority.
            KeliError: the revision is not there.
        """
        if not (self.ids or self.everything or self.authorities or self.revision):
            raise click.UsageError(_("Name the ids of items, or say --all."))
        named = () if self.everything else tuple(dict.fromkeys(self.ids))
        found = {one: file for one, file in _files(library, kinds) if not named or one in named}
        left = self._left(library, found)
        return tuple(one for one in named or found if one in left or one not in found)  # whoever makes it tells

    @property
    def name(self) -> str:
        """What a file of all of them is called: by the one authority they are of, else by the catalogue."""
        return self.authorities[0] if len(self.authorities) == 1 else "catalogue"

    def _left(self, library: Library, found: Mapping[str, str]) -> Mapping[str, str]:
        if self.authorities:
            _hold_to_authorities(library, self.authorities)
            found = {one: file for one, file in found.items() if _authority(library, file) in self.authorities}
        if self.revision:
            from catalog.history.changes import changes_since  # git, only where it is asked for
            from catalog.history.reach import Reach

            reach = Reach(library, changes_since(library.root, self.revision))
            found = {one: file for one, file in found.items() if reach.touches(file)}
        return found


def wanted_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """Give a command the options; it takes what was said as `wanted`."""

    @wraps(command)
    def taking(
        *args: Any,
        ids: tuple[str, ...],
        everything: bool,
        authorities: tuple[str, ...],
        revision: str | None,
        **others: Any,
    ) -> Any:
        return command(*args, wanted=Wanted(ids, everything, authorities, revision), **others)

    found: Callable[..., Any] = taking
    for option in reversed(_OPTIONS):
        found = option(found)
    return found


_OPTIONS = (
    click.argument("ids", nargs=-1, metavar=_("[ID]...")),
    click.option("--all", "everything", is_flag=True, help=_("Every item and bundle.")),
    click.option(
        "--authority",
        "authorities",
        multiple=True,
        metavar=_("ID"),
        help=_("Only what this authority is responsible for; may be repeated."),
    ),
    click.option(
        "--changed-since",
        "revision",
        metavar=_("REVISION"),
        help=_("Only what has changed since it parted from this git revision, and what depends on that."),
    ),
)


def _files(library: Library, kinds: Sequence[Kind]) -> Iterator[tuple[str, str]]:
    for kind in kinds:
        yield from ((PurePosixPath(file).stem, file) for file, its in library.files.items() if its is kind)


def _authority(library: Library, file: str) -> str:
    data: Any = library.read(file).data
    named = (data.get("authority") or data.get("lead")) if isinstance(data, Mapping) else None
    return named if isinstance(named, str) else ""


def _hold_to_authorities(library: Library, wanted: Sequence[str]) -> None:
    known = library.registers.entries.get(Kind.AUTHORITIES, {})
    for one in wanted:
        if one not in known:
            near = nearest_name(one, list(known))
            said = _("There is no authority {id}.").format(id=one)
            raise click.UsageError(f"{said} {_('Did you mean {near}?').format(near=near)}" if near else said)
