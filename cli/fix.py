"""`keli fix`: what can be mended without a person."""

from pathlib import Path

import click

from catalog.check.fixing import Mended, Wanted, mend
from catalog.check.selection import wanted_rules
from catalog.check.terms import Terms
from catalog.findings.finding import Finding
from catalog.findings.visible import visible
from catalog.library.files import find_root
from cli.language import _, current, ngettext
from cli.options import OPTIONS, jobs_option, language_option
from cli.progress import bar
from cli.saving import refuse_conflicts, show

FOUND = 1


@click.command(
    help=_("Mend what can be mended without a person; what would bring another error is left and told."),
    options_metavar=OPTIONS,
)
@click.argument("path", type=click.Path(exists=True, path_type=Path), default=".", metavar=_("[PATH]"))
@click.option("--unsafe", is_flag=True, help=_("Make guesses too, such as the nearest name: look at each of them."))
@click.option("--diff", "comparing", is_flag=True, help=_("Write nothing; show the lines that would change."))
@click.option(
    "--select", "selected", multiple=True, metavar=_("CODES"), help=_("Only these rules or families: TIM001,YML.")
)
@jobs_option
@language_option
@click.pass_context
def command(
    ctx: click.Context, path: Path, unsafe: bool, comparing: bool, selected: tuple[str, ...], jobs: int
) -> None:
    """Mend the catalogue that PATH is or belongs to, or only its files in PATH."""
    root = find_root(path)
    wanted = _wanted(path.resolve().relative_to(root), wanted_rules(selected, ()), unsafe=unsafe)
    with bar(_("Checking")) as progress:
        mended = mend(root, wanted, Terms(jobs, progress))
    if comparing:
        show(mended.changes)
    elif mended.changes:
        refuse_conflicts(mended.changes.save(root))
    _tell(mended, written=not comparing)
    ctx.exit(FOUND if mended.unmended else 0)


def _wanted(within: Path, codes: frozenset[str], *, unsafe: bool) -> Wanted:
    def wanted(finding: Finding) -> bool:
        allowed = finding.fix is not None and (unsafe or finding.fix.is_safe)
        return allowed and finding.code in codes and Path(finding.place.file).is_relative_to(within)

    return wanted


def _tell(mended: Mended, *, written: bool) -> None:
    """Name on stderr what was not mended and how much was, so that a diff on stdout stays one."""
    for one in mended.unmended:
        place, reason = visible(str(one.finding.place)), visible(one.reason.in_language(current()))
        click.echo(
            _("{place} {code} is not mended: {reason}").format(place=place, code=one.finding.code, reason=reason),
            err=True,
        )
    done = ngettext("{count} finding mended.", "{count} findings mended.", mended.count)
    due = ngettext("{count} finding would be mended.", "{count} findings would be mended.", mended.count)
    click.echo((done if written else due).format(count=mended.count), err=True)
