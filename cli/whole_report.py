"""The whole report of `keli check` at once: what a baseline, a revision or a format that is no pieces need."""

import os
from pathlib import Path

import click
from msgspec.structs import replace

from catalog.check.baseline import Baseline, baseline_file, read_baseline
from catalog.check.cache import Cache
from catalog.check.engine import check_on
from catalog.check.profile import Profile
from catalog.check.report import Report
from catalog.check.said import Told
from catalog.check.selection import only, only_files, wanted_rules
from catalog.check.state import State
from catalog.check.terms import Terms
from catalog.history.changes import Changes, changes_since
from catalog.history.reach import Reach
from catalog.library.library import Library
from cli.language import _, current, ngettext
from cli.options import styler
from cli.pieces import exit_code
from cli.progress import bar
from cli.question import Question
from exporters.reports import github
from exporters.reports.formats import Format, rendered
from exporters.reports.telling import Telling, bare

_UTF_8 = ("utf-8", "surrogatepass")


def told_whole(question: Question, known: Report | None, cache: Cache | None, state: State | None, jobs: int) -> Told:
    """Answer a question with a whole report: the one that is known, or else one that is made."""
    changes = changes_since(question.root, question.revision) if question.revision else None
    report = _asked_for(question, known or _found(question, cache, state, jobs), changes)
    fresh = changes.new_lines({finding.place.file for finding in report.findings}) if changes else frozenset()
    telling = Telling(report, question.root, current(), fresh=fresh)
    texts = tuple(
        (rendered(Format(name), replace(telling, style=styler("always") if is_dressed else bare)).encode(*_UTF_8),)
        for name, is_dressed in question.formats
    )
    if Format.GITHUB in dict(question.formats):
        _summarize(telling)
    return Told(texts, exit_code(report.tally, question.fail_on))


def _found(question: Question, cache: Cache | None, state: State | None, jobs: int) -> Report:
    """Give all that is wrong with the catalogue."""
    with bar(_("Checking")) as progress:
        terms = Terms(jobs, progress, cache=cache, state=state, profile=Profile() if question.profiling else None)
        report = _with_baseline(check_on(question.root, terms), question.root)
    _tell_of_time(terms.profile)
    return report


def _asked_for(question: Question, report: Report, changes: Changes | None) -> Report:
    rules = wanted_rules(question.selected, question.ignored)
    report = only(only_files(report, question.path), lambda finding: finding.code in rules)
    return only(report, Reach(Library(question.root), changes).covers) if changes else report


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


def _summarize(telling: Telling) -> None:
    """Add the report to the summary of GitHub's job, where this is one."""
    named = os.environ.get("GITHUB_STEP_SUMMARY")
    if not named:
        return
    with Path(named).open("a", encoding="utf-8") as summary:
        summary.write(github.summary(telling, summary.tell()))
