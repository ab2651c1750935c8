"""Keeps publishing out of what is not its own: a web site may have an index.html, a catalogue is for items."""

from pathlib import Path

from catalog.findings.errors import KeliError
from catalog.findings.phrasebook import phrasebook
from catalog.library.files import SETTINGS
from exporters.publish import manifest as manifests
from exporters.publish.manifest import NAME
from exporters.publish.pages import GENERATOR, INDEX

_HEAD = 1024


def hold_to_own(folder: Path) -> None:
    """Refuse a catalogue, and a folder whose manifest or index another program wrote.

    Raises:
        KeliError: it is one of them.
    """
    if (folder / SETTINGS).is_file():
        words = phrasebook(__package__)
        raise KeliError(words["into_catalogue"].format({"folder": str(folder)}), words["into_catalogue_hint"])
    manifest, page = folder / NAME, folder / INDEX
    if manifests.is_of_another_program(manifest):
        raise _foreign(manifest)
    if page.is_file() and manifests.read(manifest) is None and not _is_own(page):
        raise _foreign(page)


def _is_own(page: Path) -> bool:
    """Tell whether keli wrote a page, also where it was stopped before it wrote the manifest."""
    with page.open("rb") as content:
        return GENERATOR.encode() in content.read(_HEAD)


def _foreign(file: Path) -> KeliError:
    words = phrasebook(__package__)
    return KeliError(words["foreign"].format({"file": str(file)}), words["foreign_hint"])
