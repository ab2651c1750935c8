"""Accepting that things of a bundle are the same: a row for each pair in the bundle's `same`, one changed line."""

from collections.abc import Iterable, Sequence

from catalog.editing.named import Named
from catalog.editing.placing import placed
from catalog.editing.workbench import Workbench

_SAME = "same"


def accept(bench: Workbench, bundle: Named, rows: Iterable[Sequence[str]]) -> None:
    """Put rows behind those that a bundle has.

    Raises:
        PatchRefused: the file's text cannot be changed without harm.
    """
    for row in rows:
        data = bench.data(bundle.file)
        there = data.get(_SAME) or ()
        bench.edit(bundle.file, placed(bundle.kind, data, (_SAME, len(there)), [*row]))
