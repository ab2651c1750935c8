"""The options that say what is taken from earlier runs."""

import datetime as dt
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import click

from catalog.check.cache import Cache
from catalog.check.state import State
from catalog.findings.visible import visible
from cli.language import _, current

_FALSE = ("", "0", "false")


def cache_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """Give a command the options."""
    for option in reversed(_OPTIONS):
        command = option(command)
    return command


_OPTIONS = (
    click.option("--no-cache", "uncached", is_flag=True, help=_("Check everything anew, and keep nothing.")),
    click.option(
        "--cache-dir",
        "cache_folder",
        type=click.Path(file_okay=False, path_type=Path),
        metavar=_("FOLDER"),
        help=_("Where verdicts are kept between runs; the default is your user's cache."),
    ),
    click.option(
        "--hash",
        "by_content",
        is_flag=True,
        help=_("Know files by their content, not by size and time; so it is in any case where CI is set."),
    ),
)


def cache_of(root: Path, folder: Path | None, *, by_content: bool, uncached: bool) -> Cache | None:
    """Give the cache to use; None for none."""
    if uncached:
        return None
    in_ci = os.environ.get("CI", "").lower() not in _FALSE
    return Cache.of(root, folder, by_content=by_content or in_ci)


def state_of(root: Path, cache: Cache | None) -> State | None:
    """Give the catalogue as it is now; None where no cache is used."""
    return State(root, dt.datetime.now().astimezone().date(), cache.by_content, {}) if cache else None


def tell_of(cache: Cache | None) -> None:
    """Say on stderr why a cache was not used."""
    for note in cache.notes if cache else ():
        click.echo(visible(note.in_language(current())), err=True)
