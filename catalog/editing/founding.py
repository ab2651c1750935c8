"""Founding a catalogue: its settings, empty registers, and the folders that files go to."""

import json
from collections.abc import Iterator, Mapping
from pathlib import Path

from catalog.editing.changes import Changes, Revision
from catalog.editing.refusals import refused, said
from catalog.findings.words import Language
from catalog.library.files import SETTINGS
from catalog.schema.draft7 import modeline
from catalog.schema.kinds import REGISTERS, Kind
from catalog.schema.labels import name_of
from catalog.schema.validate import violations

_FOLDERS = ("bases", "bundles", "files", "guides", "items", "tests")
_KEEP = ".gitkeep"
_ATTRIBUTES = """\
# One line end for all; attached files stay as they are, byte for byte.
* text=auto eol=lf
files/** -text
"""
_PLAIN = {
    ".gitattributes": _ATTRIBUTES,
    ".gitignore": ".keli/\n",
}


def founded(root: Path, settings: Mapping[str, str | int]) -> Changes:
    """Give the files of a new catalogue in a folder, which need not be there yet.

    Raises:
        KeliError: one of the files is there already, or a setting is not as the schema wants it.
    """
    for name, value in settings.items():
        see_setting(name, value)
    files = dict(_files(settings))
    there = [file for file in files if (root / file).exists() or (root / file).is_symlink()]
    if there:
        raise refused("already_founded", folder=str(root), file=there[0])
    return Changes(tuple(Revision(file, None, text) for file, text in files.items()))


def see_setting(name: str, value: str | int) -> None:
    """See that the schema takes the value of a setting.

    Raises:
        KeliError: it does not.
    """
    if any(wrong.path == (name,) for wrong in violations(Kind.SETTINGS, {name: value})):
        raise refused("wrong_setting", name=name_of(Kind.SETTINGS, (name,)), value=str(value))


def catalogue_name(publisher: str, language: Language) -> str:
    """Propose what a publisher's catalogue is called, in the language of its texts."""
    return said("catalogue_name", publisher=publisher).in_language(language)


def _files(settings: Mapping[str, str | int]) -> Iterator[tuple[str, str]]:
    # JSON writes strings and numbers as TOML does.
    yield SETTINGS, "".join(f"{name} = {json.dumps(value, ensure_ascii=False)}\n" for name, value in settings.items())
    for kind in Kind:
        if kind in REGISTERS:
            yield f"registers/{kind}.yaml", f"{modeline(kind)}\n[]\n"
    yield from ((f"{folder}/{_KEEP}", "") for folder in _FOLDERS)
    yield from _PLAIN.items()
