"""Compile the translations while a wheel or an editable install is built.

The `.mo` files are never committed: they are made from the `.po` files, which people review.
"""

from pathlib import Path
from typing import Any

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class CompileTranslations(BuildHookInterface[Any]):
    """Hatchling calls `initialize` before it collects the files of a wheel."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:  # noqa: ARG002 - hatchling's signature
        """Compile every `.po` under cli/locale to an `.mo` beside it."""
        for source in Path(self.root, "cli", "locale").glob("*/LC_MESSAGES/*.po"):
            compile_catalogue(source)


def compile_catalogue(source: Path) -> Path:
    """Write the `.mo` of a `.po` and give its path; equal sources give equal bytes.

    Raises:
        babel.messages.pofile.PoFileError: the source is not a catalogue.
    """
    with source.open("rb") as stream:
        catalogue = read_po(stream, abort_invalid=True)
    target = source.with_suffix(".mo")
    with target.open("wb") as stream:
        write_mo(stream, catalogue)
    return target
