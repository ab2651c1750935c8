"""`keli init`: a new catalogue."""

import shlex
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import click

from catalog.editing.founding import catalogue_name, founded, see_setting
from catalog.findings.errors import KeliError
from catalog.findings.words import Language
from catalog.schema.kinds import Kind
from catalog.schema.labels import name_of
from cli.language import _, current
from cli.options import OPTIONS, language_option
from cli.saving import refuse_conflicts

_EDITION = 1


class _Asked(click.Option):
    """A setting that a catalogue needs: people are asked for it, programs have to say it."""

    def prompt_for_value(self, ctx: click.Context) -> Any:
        """Ask, where somebody is there to answer."""
        if sys.stdin is None or not sys.stdin.isatty():
            raise click.MissingParameter(ctx=ctx, param=self)
        return super().prompt_for_value(ctx)


def _asked(name: str) -> dict[str, Any]:
    label = name_of(Kind.SETTINGS, (name,)).in_language(current())
    return {"cls": _Asked, "required": True, "prompt": label, "callback": _seen}


def _seen(_ctx: click.Context, setting: click.Parameter, value: str) -> str:
    try:
        see_setting(str(setting.name), value)
    except KeliError as error:
        words = (error.message, error.hint)
        raise click.BadParameter("\n".join(one.in_language(current()) for one in words)) from None
    return value


@click.command(
    help=_(
        "Make a new catalogue in FOLDER: settings, empty registers, folders, and a git repository where there is none."
    ),
    options_metavar=OPTIONS,
)
@click.argument("folder", type=click.Path(file_okay=False, path_type=Path), default=".", metavar=_("[FOLDER]"))
@click.option("--publisher", metavar=_("NAME"), help=_("Who makes and publishes it."), **_asked("publisher"))
@click.option("--region", metavar=_("CODE"), help=_("The region's code, 6, 9 or 12 digits."), **_asked("region"))
@click.option("--name", metavar=_("NAME"), help=_("What it is called; the default is made of the publisher's name."))
@click.option(
    "--language",
    type=click.Choice([language.value for language in Language]),
    default=Language.ZH.value,
    show_default=True,
    help=_("The language that texts are written in."),
)
@click.option("--git/--no-git", default=True, help=_("Whether to make a git repository; never within another one."))
@language_option
def command(folder: Path, publisher: str, region: str, name: str | None, language: str, git: bool) -> None:
    """Write the files, overwriting nothing."""
    settings: dict[str, str | int] = {
        "name": name or catalogue_name(publisher, Language(language)),
        "publisher": publisher,
        "region": region,
        "language": language,
        "edition": _EDITION,
    }
    changes = founded(folder, settings)
    folder.mkdir(parents=True, exist_ok=True)
    refuse_conflicts(changes.save(folder))
    for file in changes.files:
        click.echo(file)
    if git:
        _repository(folder)
    where = shlex.quote(str(folder))
    click.echo(_("Next: keli new authorities --name NAME -C {folder}").format(folder=where), err=True)


def _repository(folder: Path) -> None:
    """Make a git repository, unless the folder is in one or git is missing."""
    if shutil.which("git") is None:
        click.echo(_("git is not installed, so no repository was made."), err=True)
    elif subprocess.run(["git", "rev-parse", "--git-dir"], cwd=folder, capture_output=True, check=False).returncode:
        subprocess.run(["git", "init", "--quiet"], cwd=folder, check=True)
