"""`keli init`: a new catalogue."""

import shlex
import shutil
import subprocess
from pathlib import Path

import click

from catalog.editing.founding import catalogue_name, founded
from catalog.findings.words import Language
from cli.language import _
from cli.options import OPTIONS, language_option
from cli.saving import refuse_conflicts

_EDITION = 1


@click.command(
    help=_(
        "Make a new catalogue in FOLDER: settings, empty registers, folders, and a git repository where there is none."
    ),
    options_metavar=OPTIONS,
)
@click.argument("folder", type=click.Path(file_okay=False, path_type=Path), default=".", metavar=_("[FOLDER]"))
@click.option("--publisher", required=True, metavar=_("NAME"), help=_("Who makes and publishes it."))
@click.option("--region", required=True, metavar=_("CODE"), help=_("The region's code, 6, 9 or 12 digits."))
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
