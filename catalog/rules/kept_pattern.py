"""Long regular expressions, compiled once and then kept as Python keeps modules: compiling some outlasts ten files.

The only place that knows what Python makes of an expression. A Python of which that is not known compiles each time.
"""

import re
import sys
from importlib import import_module
from pathlib import Path
from typing import Final, TypeAlias

from catalog.findings.kept import kept

_IS_KNOWN: Final = sys.implementation.name == "cpython" and sys.version_info < (3, 15)

_Parts: TypeAlias = tuple[int, int, list[int]]
"""Flags, how many groups, and the code that is run."""


def kept_pattern(module: str, pattern: str, flags: int = 0) -> re.Pattern[str]:
    """Give `re.compile(pattern, flags)`; a module has one such expression, in which no group has a name."""
    if not _IS_KNOWN:
        return re.compile(pattern, flags)
    source = Path(sys.modules[module].__file__ or "")
    engine = import_module("_sre")
    name, mark = source.with_name(f"{source.stem}-pattern"), (engine.MAGIC, pattern, int(flags))
    all_flags, groups, code = kept(name, mark, lambda: _parts(pattern, flags))
    compiled: re.Pattern[str] = engine.compile(pattern, all_flags, code, groups, {}, (None,) * (groups + 1))
    return compiled


def _parts(pattern: str, flags: int) -> _Parts:
    compiled, parsed = re.compile(pattern, flags), import_module("re._parser").parse(pattern, flags)
    code = import_module("re._compiler")._code(parsed, flags)  # noqa: SLF001  # see the head
    return compiled.flags, compiled.groups, [int(step) for step in code]
