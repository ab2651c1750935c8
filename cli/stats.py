"""`keli stats`: the indicators of a catalogue, lists that are ready to publish, and the demand for data."""

from collections.abc import Callable, Iterable
from functools import partial
from pathlib import Path
from typing import Generic, TypeVar

import click
from msgspec import Struct

from catalog.check.sound import require_sound
from catalog.history.snapshot import snapshot
from catalog.library.files import SETTINGS, find_root
from catalog.library.library import Library
from catalog.metrics.demand import wishes
from catalog.metrics.indicators import OF_ITEMS, Indicator
from catalog.metrics.tallies import By, Tally, tally
from catalog.rules.vis.exempt_beyond_list import unsuited
from catalog.schema.kinds import Kind
from cli.language import _, current
from cli.options import OPTIONS, catalogue_option, color_option, jobs_option, language_option, styler
from cli.progress import bar
from exporters.reports import indicators_csv, indicators_json, indicators_text, since_csv, since_json, since_text
from exporters.reports.telling import Style
from guides.indicators.build import Told, demand_view, indicators_view, lists_view
from guides.indicators.gathering import gathered
from guides.indicators.since import State, since_view
from guides.indicators.since_view import Then

View = TypeVar("View")

_LISTS = {one.replace("_", "-"): one for one in Indicator if one in OF_ITEMS}


@click.command(
    help=_("Count the indicators of a catalogue, each with numerator, denominator, and who is left out and why."),
    options_metavar=OPTIONS,
)
@click.option(
    "--by",
    "by",
    multiple=True,
    type=click.Choice([by.value for by in By]),
    help=_("Also count by authority, type, audience or level; may be repeated."),
)
@click.option(
    "--list",
    "lists",
    multiple=True,
    type=click.Choice(list(_LISTS)),
    help=_("List the items that reach an indicator instead, ready to publish; may be repeated."),
)
@click.option(
    "--data-demand", is_flag=True, help=_("Rank the data instead that would spare people most materials and visits.")
)
@click.option(
    "--against",
    "revision",
    metavar=_("REVISION"),
    help=_("Compare with the catalogue as it was at a revision of git, or on a day such as 2025-12-31."),
)
@click.option("--situations", is_flag=True, help=_("Also add up the situations of all items, which takes longer."))
@click.option(
    "--format",
    "-f",
    "form",
    type=click.Choice(["text", "json", "csv"]),
    default="text",
    help=_("How to write it; csv is for spreadsheets."),
)
@catalogue_option
@jobs_option
@color_option
@language_option
def command(
    by: tuple[str, ...],
    lists: tuple[str, ...],
    data_demand: bool,
    revision: str | None,
    situations: bool,
    form: str,
    start: Path,
    jobs: int,
    color: str,
) -> None:
    """Count every item; those that cannot be read are named, and the rest is counted."""
    compares = revision is not None
    if data_demand and (by or lists or situations or compares):
        raise click.UsageError(_("--data-demand goes with none of --by, --list, --against and --situations."))
    if lists and (by or situations or compares):
        raise click.UsageError(_("--list goes with none of --by, --against and --situations."))
    library, groups = Library(find_root(start)), [*dict.fromkeys(map(By, by))]
    require_sound(library.read(SETTINGS), Kind.SETTINGS, library, SETTINGS)
    if data_demand:
        with bar(_("Counting")) as progress:
            demanded = gathered(library.root, wishes, jobs, progress)
        _print(_DEMAND, demand_view(_told(library), demanded), form, color)
    elif revision is not None:
        count = partial(tally, situations=situations, numbers=True)
        with snapshot(library.root, revision) as then:
            before = _counted(Library(then.root), count, jobs)
        seen = Then(revision, then.commit, then.day)
        _print(_SINCE, since_view(seen, before, _counted(library, count, jobs), groups), form, color)
    else:
        state = _counted(library, partial(tally, situations=situations), jobs)
        if lists:
            wanted = [_LISTS[name] for name in dict.fromkeys(lists)]
            _print(_OF_LISTS, lists_view(state.told, state.found, wanted), form, color)
        else:
            _print(_FIGURES, indicators_view(state.told, state.found, groups), form, color)


def _counted(library: Library, count: "partial[Tally]", jobs: int) -> State:
    """Count the items of a catalogue, by its own list of those that cannot do without a visit."""
    told = _told(library)
    with bar(_("Counting")) as progress:
        found = gathered(library.root, partial(count, unsuited=unsuited(library.rule_settings)), jobs, progress)
    return State(told, found)


def _told(library: Library) -> Told:
    return Told(library.said("name", current()), library.registers, current())


class _Report(Struct, Generic[View], frozen=True):
    """How a view is written in each format."""

    lines: Callable[[View, Style], Iterable[str]]
    json: Callable[[View], str]
    csv: Callable[[View], str]


_FIGURES = _Report(indicators_text.lines, indicators_json.document, indicators_csv.document)
_SINCE = _Report(since_text.lines, since_json.document, since_csv.document)
_OF_LISTS = _Report(indicators_text.lines_of_lists, indicators_json.document_of_lists, indicators_csv.document_of_lists)
_DEMAND = _Report(
    indicators_text.lines_of_demand, indicators_json.document_of_demand, indicators_csv.document_of_demand
)


def _print(report: _Report[View], view: View, form: str, color: str) -> None:
    if form == "text":
        click.echo("\n".join(report.lines(view, styler(color))))
    elif form == "json":
        click.echo(report.json(view), nl=False)
    else:
        click.echo(report.csv(view).encode("utf-8"), nl=False)  # as bytes: its line ends stay as they are
