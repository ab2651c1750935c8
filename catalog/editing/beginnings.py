"""Beginning an item, base, bundle or entry of a register.

Only what is known is written: no placeholder that could be taken for a fact. `keli check` names
every mandatory element that is still missing, and `missing` gives them to whoever begins.
"""

from collections.abc import Mapping
from typing import Any

from msgspec import Struct, field
from msgspec.structs import replace

from catalog.editing.id_form import refuse_misformed
from catalog.editing.named import Named, everything, file_of
from catalog.editing.proposed_ids import proposed_id
from catalog.editing.refusals import refused
from catalog.editing.workbench import MISSING, Workbench
from catalog.findings.words import Words
from catalog.library.library import Library
from catalog.model.inheritance import resolve
from catalog.schema.draft7 import modeline
from catalog.schema.edition import schema
from catalog.schema.kinds import Kind
from catalog.schema.labels import name_of
from catalog.schema.meant import nearest
from catalog.schema.validate import missing_mandatory, violations
from catalog.storage.patching.edits import Insert
from catalog.storage.patching.layout import Layout

_NAMED_BY = {Kind.LAWS: "title", Kind.QUESTIONS: "ask", Kind.CATALOGUE: "main_item"}
_UNKNOWN = {Kind.AUTHORITIES: "unknown_authority", Kind.BASE: "unknown_base"}
_DRAFT = {"review": {"stage": "draft"}}
_FIRST = {"state": "in_force", **_DRAFT, "version": 1}


class Beginning(Struct, frozen=True):
    """What is known of the new one."""

    kind: Kind
    name: str = ""
    id: str = ""
    """Proposed from the name where it is empty."""
    authority: str = ""
    """Of an item: who handles it; of a bundle: who leads it."""
    base: str = ""
    members: tuple[str, ...] = field(default=())

    def told(self, element: str, value: str) -> "Beginning | None":
        """Give the beginning with one more element told; None where it is another one, or told already."""
        name = {_NAMED_BY.get(self.kind, "name"): "name", "lead": "authority"}.get(element, element)
        known = {
            "name": (self.name, replace(self, name=value)),
            "id": (self.id, replace(self, id=value)),
            "authority": (self.authority, replace(self, authority=value)),
            "base": (self.base, replace(self, base=value)),
        }
        old, more = known.get(name, ("", None))
        return None if old else more


def begin(bench: Workbench, beginning: Beginning) -> Named:
    """Put the new one on a bench.

    Raises:
        KeliError: it has neither name nor id, an item no authority, or the id is taken.
    """
    kind = beginning.kind
    _look(bench, beginning)
    new = beginning.id or _proposed(bench, beginning)
    refuse_misformed(kind, new)
    file = file_of(kind, new, beginning.authority)
    if any(named.id == new for named in everything(bench.root, (kind,))):
        raise refused("id_is_taken", id=new, file=file)
    if kind.is_register:
        return _entered(bench, file, beginning, new)
    data = _ordered(kind, _known(beginning, new))
    bench.create(file, f"{modeline(kind)}\n{Layout().block(data, 0)}\n")
    return Named(kind, new, file)


def missing(bench: Workbench, named: Named) -> tuple[Words, ...]:
    """Give the labels of the mandatory elements that nobody has written yet."""
    data = bench.data(named.file)
    if named.kind is Kind.ITEM:
        base = Library(bench.root).base_data(data.get("base"))
        return tuple(name_of(Kind.ITEM, wrong.path) for wrong in missing_mandatory(resolve(data, base).data))
    lacking = (wrong.path for wrong in violations(named.kind, data) if wrong.code in MISSING)
    return tuple(name_of(named.kind, path) for path in lacking if path[: len(named.path)] == named.path)


def see_named(bench: Workbench, kind: Kind, wanted: str) -> None:
    """See that there is an authority or a base of an id.

    Raises:
        KeliError: there is none.
    """
    known = {one.id for one in everything(bench.root, (kind,))}
    if wanted not in known:
        raise refused(_UNKNOWN[kind], id=wanted, nearest=nearest(wanted, known))


def item_id(bench: Workbench, authority: str, base: str, name: str) -> str:
    """Propose the id of an item: the authority's and the base's, or what its name sounds like."""
    taken = {named.id for named in everything(bench.root, (Kind.ITEM,))}
    if base and f"{authority}--{base}" not in taken:
        return f"{authority}--{base}"
    return proposed_id(name or base, taken, prefix=f"{authority}--")


def _look(bench: Workbench, beginning: Beginning) -> None:
    """See that there is whom and what the new one names."""
    if beginning.kind is Kind.ITEM and not beginning.authority:
        raise refused("no_authority")
    for kind, wanted in ((Kind.AUTHORITIES, beginning.authority), (Kind.BASE, beginning.base)):
        if wanted:
            see_named(bench, kind, wanted)


def _proposed(bench: Workbench, beginning: Beginning) -> str:
    if not (beginning.name or beginning.base):
        raise refused("nameless")
    if beginning.kind is Kind.ITEM:
        return item_id(bench, beginning.authority, beginning.base, beginning.name)
    taken = {named.id for named in everything(bench.root, (beginning.kind,))}
    return proposed_id(beginning.name, taken)


def _known(beginning: Beginning, new: str) -> Mapping[str, Any]:
    kind = beginning.kind
    known: dict[str, Any] = {"schema": f"keli/{kind}@1", "id": new, "base": beginning.base, "name": beginning.name}
    known |= _DRAFT if kind is Kind.ITEM and beginning.base else _FIRST
    known |= {"lead" if kind is Kind.BUNDLE else "authority": beginning.authority}
    if beginning.members:
        taken: list[str] = []
        known["members"] = [_member(item, taken) for item in beginning.members]
    return {name: value for name, value in known.items() if value}


def _member(item: str, taken: list[str]) -> dict[str, str]:
    """Give a member of a bundle, called as its item is within its authority."""
    taken.append(proposed_id(item.rpartition("--")[2], taken))
    return {"id": taken[-1], "item": item}


def _ordered(kind: Kind, known: Mapping[str, Any]) -> dict[str, Any]:
    return {name: known[name] for name in schema(kind)["properties"] if name in known}


def _entered(bench: Workbench, file: str, beginning: Beginning, new: str) -> Named:
    kind = beginning.kind
    if not (bench.root / file).exists():
        bench.create(file, f"{modeline(kind)}\n[]\n")
    at = len(bench.data(file))
    known = {"id": new, _NAMED_BY.get(kind, "name"): beginning.name}
    bench.edit(file, Insert((), at, {name: value for name, value in known.items() if value}))
    return Named(kind, new, file, (at,))
