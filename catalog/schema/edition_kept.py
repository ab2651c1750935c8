"""What is made of an edition alone: kept compiled until a file of this package changes, the code or the edition."""

from collections.abc import Callable, Iterator
from functools import cache
from os import scandir
from pathlib import Path
from typing import Any

from catalog.findings.kept import Mark, kept

_PACKAGE = Path(__file__).parent


def kept_of_edition(name: str, make: Callable[[], Any]) -> Any:
    """Give what was made under a name, or make it. Not to be changed by the caller where that keeps it."""
    return kept(_PACKAGE / name, _mark(), make)


@cache
def _mark() -> Mark:
    return tuple(sorted(_files(_PACKAGE))), tuple(sorted(_files(_PACKAGE / "edition1")))


def _files(folder: Path) -> Iterator[tuple[str, int, int]]:
    for entry in scandir(folder):
        if entry.is_file():
            status = entry.stat()
            yield entry.name, status.st_mtime_ns, status.st_size
