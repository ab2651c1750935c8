"""Data of keli's own, which stand in YAML beside the code: read once, then kept compiled as Python keeps modules.

Nearly every command says something, and reading YAML took a tenth of all that a check of a few files takes.
"""

import marshal
import os
import sys
from contextlib import suppress
from importlib import import_module
from importlib.util import cache_from_source
from pathlib import Path
from typing import Any, TypeAlias

_Mark: TypeAlias = tuple[int, int, bool]
_NOTHING = object()


def own_data(package: str, name: str, *, as_text: bool = False) -> Any:
    """Read a YAML file of a package, such as `messages/itm.yaml`; `as_text` leaves every key and value the text it is.

    Not to be changed by the caller where that keeps it.
    """
    source = Path(import_module(package).__path__[0], name)
    kept = Path(cache_from_source(str(source.with_name(f"{source.stem}-yaml.py"))))
    status = source.stat()
    mark = (status.st_mtime_ns, status.st_size, as_text)
    found = _kept(kept, mark)
    if found is _NOTHING:
        found = _read(source, as_text=as_text)
        _keep(kept, mark, found)
    return found


def _read(source: Path, *, as_text: bool) -> Any:
    import yaml  # takes longer to start than most commands that say nothing

    return yaml.load(source.read_text("utf-8"), yaml.CBaseLoader if as_text else yaml.CSafeLoader)


def _kept(file: Path, mark: _Mark) -> Any:
    try:
        its_mark, data = marshal.loads(file.read_bytes())  # noqa: S302  # trusted like the modules beside it
    except (OSError, ValueError, EOFError, TypeError):
        return _NOTHING
    return data if its_mark == mark else _NOTHING


def _keep(file: Path, mark: _Mark, data: Any) -> None:
    """Keep data where Python would keep a module; where it may not be written, they are read each time."""
    if sys.dont_write_bytecode:
        return
    other = file.with_name(f"{file.name}.{os.getpid()}")
    with suppress(OSError, ValueError):
        compiled = marshal.dumps((mark, data))
        file.parent.mkdir(exist_ok=True)
        other.write_bytes(compiled)
        other.replace(file)
