"""`keli check`: what is wrong with a catalogue."""

import os
from dataclasses import replace
from itertools import zip_longest
from pathlib import Path

import click

from catalog.check.baseline import Baseline, baseline_file, read_baseline
from catalog.check.engine import check_on
from catalog.check.profile import Profile
from catalog.check.selection import only, only_files, wanted_rules
from catalog.check.terms import Report, Terms
from catalog.findings.severity import Severity
from catalog.history.changes import changes_since
from catalog.history.reach import Reach
from catalog.library.files import find_root
from catalog.library.library import Library
from cli.caching import cache_of, cache_options, tell_of
from cli.language import _, current, ngettext
from cli.options import OPTIONS, color_option, jobs_option, language_option, styler
from cli.progress import bar
from exporters.reports import github
from exporters.reports.formats import Format, rendered
from exporters.reports.telling import Telling, bare

FOUND = 1
NEVER = "never"


@click.command(help=_("Check a catalogue against the standard schema and the rules."), options_metavar=OPTIONS)
@click.argument("path", type=click.Path(exists=True, path_type=Path), default=".", metavar=_("[PATH]"))
@click.option(
    "--format",
    "-f",
    "formats",
    multiple=True,
    type=click.Choice([form.value for form in Format]),
    default=[Format.TEXT.value],
    help=_("How to report; may be repeated, each with its own --output."),
)
@click.option(
    "--output",
    "-o",
    "outputs",
    multiple=True,
    type=click.Path(path_type=Path, dir_okay=False),
    metavar=_("FILE"),
    help=_("Where the report is written; without it, to the terminal."),
)
@click.option(
    "--select",
    "selected",
    multiple=True,
    metavar=_("CODES"),
    help=_("Tell only of these rules or families, such as ITM,REF006; may be repeated."),
)
@click.option(
    "--ignore",
    "ignored",
    multiple=True,
    metavar=_("CODES"),
    help=_("Do not tell of these rules or families; may be repeated."),
)
@click.option(
    "--changed-since",
    "revision",
    metavar=_("REVISION"),
    help=_("Tell only of what has changed since it parted from this git revision, and of what depends on that."),
)
@click.option(
    "--fail-on",
    type=click.Choice([*(severity.value for severity in Severity), NEVER]),
    default=Severity.ERROR.value,
    show_default=True,
    help=_("Exit with 1 when something this serious is found."),
)
@cache_options
@click.option(
    "--profile", "profiling", is_flag=True, help=_("Show on stderr what each rule takes; everything is checked anew.")
)
@jobs_option
@color_option
@language_option
@click.pass_context
def command(
    ctx: click.Context,
    path: Path,
    formats: tuple[str, ...],
    outputs: tuple[Path, ...],
    selected: tuple[str, ...],
    ignored: tuple[str, ...],
    revision: str | None,
    fail_on: str,
    uncached: bool,
    cache_folder: Path | None,
    by_content: bool,
    profiling: bool,
    jobs: int,
    color: str,
) -> None:
    """Check the catalogue that PATH is or belongs to; tell only of PATH."""
    if len(outputs) > len(formats):
        raise click.UsageError(_("There are more --output files than --format words."))
    root, rules = find_root(path), wanted_rules(selected, ignored)
    changes = changes_since(root, revision) if revision else None
    cache = cache_of(root, cache_folder, by_content=by_content, uncached=uncached)
    with bar(_("Checking")) as progress:
        terms = Terms(jobs, progress, cache=cache, profile=Profile() if profiling else None)
        report = _with_baseline(check_on(root, terms), root)
    tell_of(cache)
    _tell_of_time(terms.profile)
    report = only(only_files(report, root, path), lambda finding: finding.code in rules)
    if changes:
        report = only(report, Reach(Library(root), changes).covers)
    fresh = changes.new_lines({finding.place.file for finding in report.findings}) if changes else frozenset()
    telling = Telling(report, root, current(), styler(color), fresh)
    for name, output in zip_longest(formats, outputs):
        _write(rendered(Format(name), replace(telling, style=bare) if output else telling), output)
    if Format.GITHUB in formats:
        _summarize(telling)
    ctx.exit(FOUND if _is_too_much(report, fail_on) else 0)


def _with_baseline(report: Report, root: Path) -> Report:
    """Lower the errors that stand in the catalogue's baseline, where it has one; say how many are mended."""
    file = baseline_file(root)
    if file is None:
        return report
    baseline = read_baseline(root, file)
    _tell_of_mended(baseline.size - baseline.kept(Baseline.of(report.findings)).size)
    return replace(report, findings=tuple(baseline.lowered(report.findings)))


def _tell_of_mended(count: int) -> None:
    if count:
        said = ngettext(
            "{count} error of the baseline is mended; keli baseline prune takes it out.",
            "{count} errors of the baseline are mended; keli baseline prune takes them out.",
            count,
        )
        click.echo(said.format(count=count), err=True)


def _tell_of_time(profile: Profile | None) -> None:
    for name, seconds, share in profile.lines() if profile else ():
        click.echo(f"{share:7.1%} {seconds:9.3f} s  {name.in_language(current())}", err=True)


def _is_too_much(report: Report, fail_on: str) -> bool:
    if fail_on == NEVER:
        return False
    return any(finding.severity.rank <= Severity(fail_on).rank for finding in report.findings)


def _write(rendered: str, output: Path | None) -> None:
    if output is None:
        click.echo(rendered, nl=False)
    else:
        output.write_text(rendered, "utf-8")


def _summarize(telling: Telling) -> None:
    """Add the report to the summary of GitHub's job, where this is one."""
    named = os.environ.get("GITHUB_STEP_SUMMARY")
    if not named:
        return
    with Path(named).open("a", encoding="utf-8") as summary:
        summary.write(github.summary(telling, summary.tell()))
