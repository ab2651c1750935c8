"""`keli new`: an item, base, bundle or entry of a register, begun."""

from collections.abc import Iterable
from pathlib import Path

import click

from catalog.editing.beginnings import Beginning, begin, missing
from catalog.editing.named import NAMEABLE, Named
from catalog.editing.setting import Setter
from catalog.editing.workbench import MISSING, Workbench
from catalog.findings.words import Language
from catalog.library.files import find_root
from catalog.schema.kinds import Kind
from catalog.schema.labels import name_of
from cli.language import _, current
from cli.naming import parted
from cli.options import OPTIONS, catalogue_option, language_option
from cli.saving import dry_run_option, refuse_conflicts, show


def _with_label(kind: Kind) -> str:
    label = name_of(kind, ())
    return kind.value if current() is Language.EN else _("{word} ({label})").format(word=kind.value, label=label.zh)


@click.command(
    help=_(
        "Begin an item, base, bundle or entry of a register. Only what is known is written; "
        "keli check names what is still missing."
    ),
    options_metavar=OPTIONS,
    epilog=_("Kinds: {kinds}.").format(kinds=_(", ").join(map(_with_label, NAMEABLE))),
)
@click.argument("kind", type=click.Choice([kind.value for kind in NAMEABLE]), metavar=_("KIND"))
@click.argument("assignments", nargs=-1, metavar=_("[PATH=VALUE]..."))
@click.option("--name", default="", metavar=_("NAME"), help=_("What it is called; of a question, what it asks."))
@click.option("--id", "new", default="", metavar=_("ID"), help=_("Its id; proposed from the name's pinyin otherwise."))
@click.option("--authority", default="", metavar=_("ID"), help=_("Whose item it is, or who leads the bundle."))
@click.option("--base", default="", metavar=_("ID"), help=_("The base that gives an item what it does not say itself."))
@click.option("--member", "members", multiple=True, metavar=_("ID"), help=_("An item of a bundle; may be repeated."))
@dry_run_option
@catalogue_option
@language_option
def command(
    kind: str,
    assignments: tuple[str, ...],
    name: str,
    new: str,
    authority: str,
    base: str,
    members: tuple[str, ...],
    dry_run: bool,
    start: Path,
) -> None:
    """Begin one, and say what it still lacks."""
    bench = Workbench(find_root(start))
    beginning, others = _told(Beginning(Kind(kind), name, new, authority, base, members), assignments)
    named = begin(bench, beginning)
    setter = Setter(bench, named)
    for path, value in others:
        setter.assign(path, value)
    changes = bench.changes(tolerated=MISSING)
    if dry_run:
        show(changes)
        return
    refuse_conflicts(changes.save(bench.root))
    _tell(bench, named)


def _told(beginning: Beginning, assignments: Iterable[str]) -> tuple[Beginning, list[tuple[str, str]]]:
    """Take name, id, authority and base from where people write the other elements, too; give what is left."""
    others = []
    for path, value in map(parted, assignments):
        more = beginning.told(path, value)
        beginning = more or beginning
        others += [] if more else [(path, value)]
    return beginning, others


def _tell(bench: Workbench, named: Named) -> None:
    click.echo(f"{named.id}  {named.file}")
    lacking = [label.in_language(current()) for label in missing(bench, named)]
    if lacking:
        click.echo(_("Still missing: {elements}.").format(elements=_(", ").join(lacking)), err=True)
        said = _("Next: keli edit {id}, or keli set {id} ELEMENT=VALUE; keli explain ELEMENT says how it is written.")
        click.echo(said.format(id=named.id), err=True)
