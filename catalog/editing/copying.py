"""Copying an item to another authority. What is the original's alone stays behind: its codes and its review."""

from collections.abc import Mapping

from catalog.editing.beginnings import item_id, see_named
from catalog.editing.id_form import refuse_misformed
from catalog.editing.named import Named, everything, file_of
from catalog.editing.placing import placed
from catalog.editing.refusals import refused
from catalog.editing.workbench import Workbench
from catalog.findings.words import Words
from catalog.schema.kinds import Kind
from catalog.schema.labels import name_of
from catalog.storage.patching.edits import Delete, Set

_ITS_OWN = ("codes", "review", "imported", "before")
"""Codes are unique, a review vouches for its content, the rest tells of the original's past."""


def copy(bench: Workbench, item: Named, authority: str, new: str = "") -> tuple[Named, tuple[Words, ...]]:
    """Put a copy of an item on a bench; give it, and the labels of what was left behind.

    Raises:
        KeliError: the register has no such authority, or the id is taken.
    """
    see_named(bench, Kind.AUTHORITIES, authority)
    original = bench.data(item.file)
    base = str(original.get("base", "") if isinstance(original, Mapping) else "")
    new = new or item_id(bench, authority, base, base or item.id.rpartition("--")[2])
    refuse_misformed(Kind.ITEM, new)
    file = file_of(Kind.ITEM, new, authority)
    if any(named.id == new for named in everything(bench.root, (Kind.ITEM,))):
        raise refused("id_is_taken", id=new, file=file)
    bench.create(file, bench.text(item.file))
    bench.edit(file, Set(("id",), new))
    bench.edit(file, placed(Kind.ITEM, bench.data(file), ("authority",), authority))
    left = [name for name in _ITS_OWN if name in original]
    for name in left:
        bench.edit(file, Delete((name,)))
    if "version" in original:
        bench.edit(file, Set(("version",), 1))
    return Named(Kind.ITEM, new, file), tuple(name_of(Kind.ITEM, (name,)) for name in left)
