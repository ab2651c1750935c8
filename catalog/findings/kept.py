"""What is made of the program's own files: made once, then kept compiled beside them as Python keeps modules."""

import marshal
import os
import sys
from collections.abc import Callable
from contextlib import suppress
from importlib.util import cache_from_source
from pathlib import Path
from typing import Any, TypeAlias

Mark: TypeAlias = "tuple[int | str | Mark, ...]"
"""What it was made of: whole numbers, texts, and tuples of such."""

_NOTHING = object()


def kept(name: Path, mark: Mark, make: Callable[[], Any]) -> Any:
    """Give what was made under a name when the mark was the same, or make it and keep it.

    The name is that of a source without its ending, which need not be there. Not to be changed by the caller where
    that keeps it.
    """
    file = Path(cache_from_source(f"{name}.py"))
    found = _found(file, mark)
    if found is _NOTHING:
        found = make()
        _keep(file, mark, found)
    return found


def _found(file: Path, mark: Mark) -> Any:
    try:
        its_mark, data = marshal.loads(file.read_bytes())  # noqa: S302  # trusted like the modules beside it
    except (OSError, ValueError, EOFError, TypeError):
        return _NOTHING
    return data if its_mark == mark else _NOTHING


def _keep(file: Path, mark: Mark, data: Any) -> None:
    """Keep data where Python would keep a module; where it may not be written, they are made each time."""
    if sys.dont_write_bytecode:
        return
    other = file.with_name(f"{file.name}.{os.getpid()}")
    try:
        compiled = marshal.dumps((mark, data))
        file.parent.mkdir(parents=True, exist_ok=True)
        other.write_bytes(compiled)
        other.replace(file)
    except (OSError, ValueError):
        with suppress(OSError):
            other.unlink()
