"""`keli check`: what is wrong with a catalogue. Where nothing has changed, what was said is said again."""

import os
from collections.abc import Iterable
from itertools import zip_longest
from pathlib import Path

import click

from catalog.check.cache import Cache
from catalog.check.said import Told
from catalog.findings.severity import Severity
from catalog.library.files import find_root
from catalog.storage.collector import loading_for_good
from cli.caching import cache_of, cache_options, state_of, tell_of
from cli.language import _, current
from cli.options import OPTIONS, color_option, is_dressed, jobs_option, language_option
from cli.question import NEVER, Question
from exporters.reports.formats import Format


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
    places = [output for _form, output in zip_longest(formats, outputs)]
    root = find_root(path)
    question = Question(
        root=root,
        path=path.resolve().relative_to(root).as_posix(),
        formats=tuple((form, place is None and is_dressed(color)) for form, place in zip_longest(formats, outputs)),
        selected=selected,
        ignored=ignored,
        revision=revision,
        fail_on=fail_on,
        language=current(),
        profiling=profiling,
    )
    cache = cache_of(root, cache_folder, by_content=by_content, uncached=uncached)
    with loading_for_good():  # what is listed stays to the end, too: there is nothing to collect
        told = _told(question, cache, jobs)
    tell_of(cache)
    for text, output in zip(told.texts, places, strict=True):
        _write(text, output)
    ctx.exit(told.code)


def _told(question: Question, cache: Cache | None, jobs: int) -> Told:
    state = state_of(question.root, cache)
    words = question.words(state) if state else None
    told = cache.told(state, words) if cache and state and words else None
    if told is None:
        from cli.checking import checked  # every rule and format: not where nothing has changed

        told = checked(question, cache, state, jobs)
    return told


def _write(said: Iterable[bytes], output: Path | None) -> None:
    if output is None:
        for lines in said:
            click.echo(lines.decode("utf-8", "surrogatepass"), nl=False)
        return
    with output.open("wb") as file:
        file.writelines(said if os.linesep == "\n" else (lines.replace(b"\n", os.linesep.encode()) for lines in said))
