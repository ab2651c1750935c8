"""Data of keli's own, which stand in YAML beside the code: read once, then kept compiled.

Nearly every command says something, and reading YAML took a tenth of all that a check of a few files takes.
"""

from importlib import import_module
from pathlib import Path
from typing import Any

from catalog.findings.kept import kept


def own_data(package: str, name: str, *, as_text: bool = False) -> Any:
    """Read a YAML file of a package, such as `messages/itm.yaml`; `as_text` leaves every key and value the text it is.

    Not to be changed by the caller where that keeps it.
    """
    source = Path(import_module(package).__path__[0], name)
    status = source.stat()
    mark = (status.st_mtime_ns, status.st_size, as_text)
    return kept(source.with_name(f"{source.stem}-yaml"), mark, lambda: _read(source, as_text=as_text))


def _read(source: Path, *, as_text: bool) -> Any:
    import yaml  # takes longer to start than most commands that say nothing

    return yaml.load(source.read_text("utf-8"), yaml.CBaseLoader if as_text else yaml.CSafeLoader)
