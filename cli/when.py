"""`keli when`: the day on which a case is done that is accepted on a day."""

from pathlib import Path

import click

from catalog.check.sound import require_sound, sound_cases
from catalog.library.files import SETTINGS, find_root
from catalog.library.library import Library
from catalog.metrics.calendar import Calendar, read_day
from catalog.metrics.due import due
from catalog.schema.kinds import Kind
from catalog.situations.answers import read_answers
from catalog.situations.refusals import exact
from cli.answering import answers_option, typed_answers
from cli.language import _, current
from cli.options import OPTIONS, catalogue_option, color_option, language_option, styler
from exporters.reports import due_json, due_text
from guides.due.build import due_view
from guides.subject import Subject
from guides.wording.answers import told_for


@click.command(
    help=_("Tell on which day a case is done, by the working days of the year and the answers."),
    options_metavar=OPTIONS,
)
@click.argument("item", metavar=_("ID"))
@click.option(
    "--from", "day", metavar=_("DATE"), help=_("The day from which the limit counts; today if it is left out.")
)
@answers_option
@click.option("--format", "-f", "form", type=click.Choice(["text", "json"]), default="text", help=_("How to write it."))
@catalogue_option
@color_option
@language_option
def command(item: str, day: str | None, answers: tuple[str, ...], form: str, start: Path, color: str) -> None:
    """Print the day; refuse where no limit is promised."""
    library = Library(find_root(start))
    require_sound(library.read(SETTINGS), Kind.SETTINGS, library, SETTINGS)
    cases, settings = sound_cases(library, item), library.rule_settings
    given = read_answers(cases, typed_answers(answers))
    accepted = read_day(day) if day is not None else library.today
    calendar = Calendar.of(settings.holidays, settings.workdays)
    found = exact(cases, lambda: due(cases.under(given), accepted, calendar))
    whole = Subject.of(cases.item, library.registers, current())
    view = due_view(Subject(whole.item, whole.registers, whole.words, told_for(given, whole)), found)
    if form == "json":
        click.echo(due_json.document(view), nl=False)
    else:
        click.echo("\n".join(due_text.lines(view, styler(color))))
