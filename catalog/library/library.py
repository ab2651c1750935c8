"""An open catalogue: registers and bases at hand, items read when they are asked for."""

import datetime as dt
from collections.abc import Iterator, Mapping
from functools import cached_property
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, Any

from msgspec.structs import replace

from catalog.findings.errors import KeliError, NotFound
from catalog.findings.phrasebook import phrasebook
from catalog.findings.words import Language, Words
from catalog.library.files import SETTINGS, catalogue_files
from catalog.model.inheritance import Resolved, resolve
from catalog.model.registers import Registers
from catalog.model.texts import Text
from catalog.schema.kinds import REGISTERS, Kind
from catalog.storage.document import Document
from catalog.storage.reader import read, read_file

if TYPE_CHECKING:
    from catalog.model.item import Item
    from catalog.model.settings import Settings


SHARED = frozenset({Kind.BASE, *REGISTERS})
"""Kinds of files that say what items do not say themselves."""

_OUT_OF_SHAPE = (TypeError, ValueError, LookupError, AttributeError, ArithmeticError)
"""What Python says where data has not the shape of the schema."""


class Library:
    """A catalogue in a folder. Files are read once, registers and bases on first use."""

    def __init__(
        self,
        root: Path,
        today: dt.date | None = None,
        texts: Mapping[str, str] | None = None,
        files: Mapping[str, Kind] | None = None,
    ) -> None:
        """Open it on a day: what is in force depends on it. None for the present one.

        `texts` stand for those of their files, as if they were saved; `files` are given where they are known.
        """
        self.root = root
        if files is not None:
            self.files = files
        self.texts = texts or {}
        self.today = today or dt.datetime.now().astimezone().date()
        self._shaped: dict[str, Any] = {}
        self.members: dict[tuple[str, str, str], Any] = {}
        """The items of bundles' members as they were found: whoever looks at a bundle looks at it many times."""

    @cached_property
    def files(self) -> Mapping[str, Kind]:
        """Every file of the catalogue and its kind, in the order of their paths."""
        return dict(catalogue_files(self.root))

    @cached_property
    def shared(self) -> Mapping[str, Document]:
        """Settings, registers and bases as they were read, by file."""
        read = {file: self.read(file) for file, kind in self.files.items() if kind in SHARED}
        return self._settings | read

    @cached_property
    def settings(self) -> Mapping[str, Any]:
        """keli.toml; empty where it cannot be read."""
        data = self._settings[SETTINGS].data if self._settings else None
        return data if isinstance(data, Mapping) else {}

    def said(self, name: str, language: str) -> str:
        """Give a text of the settings in a language: `name`, `publisher`; empty where it is none."""
        said = self.settings.get(name)
        return str(Text.of(said).in_language(language)) if isinstance(said, str | Mapping) else ""

    @cached_property
    def rule_settings(self) -> "Settings":
        """What keli.toml says to rules, without what has not the schema's shape."""
        from catalog.model.settings import Settings  # only those who check go by them

        document = self._settings.get(SETTINGS)  # nothing else is read for them
        data = self._in_shape(document, Kind.SETTINGS) if document else None
        return Settings.of(data if isinstance(data, Mapping) else {})

    @cached_property
    def _settings(self) -> dict[str, Document]:
        """Read apart from the others: whoever shows only the catalogue's name does without those."""
        return {SETTINGS: self.read(SETTINGS)} if (self.root / SETTINGS).exists() else {}

    def read(self, file: str) -> Document:
        """Read a file as it is, or would be with its text of `texts`."""
        text = self.texts.get(file)
        return read_file(self.root, file) if text is None else read(text.encode("utf-8"), file)

    @property
    def language(self) -> str:
        """The language of texts that name none (BCP 47)."""
        return str(self.settings.get("language", "zh"))

    @property
    def told_in(self) -> Language:
        """The language that guides are told in where nobody asks for another: the catalogue's, if keli speaks it."""
        return Language(self.language) if self.language in set(Language) else Language.ZH

    @cached_property
    def registers(self) -> Registers:
        """The registers, one that is not there being empty; entries without an id are left out.

        A register that cannot be read is missing here, so that nobody misses its entries one by one.
        """
        read = {kind: self._in_shape(self.shared[file], kind) for file, kind in self.files.items() if kind in REGISTERS}
        data = {kind: read.get(kind, []) for kind in REGISTERS}
        return Registers({kind: _by_id(entries) for kind, entries in data.items() if entries is not None})

    @cached_property
    def bases(self) -> Mapping[str, Document]:
        """The bases by id, which is their file's name."""
        return {PurePosixPath(file).stem: self.shared[file] for file, kind in self.files.items() if kind is Kind.BASE}

    def base_data(self, base_id: Any) -> Mapping[str, Any] | None:
        """Give a base's data, in the schema's shape; None where it is not there or cannot be read."""
        document = self.bases.get(base_id) if isinstance(base_id, str) else None
        data = self._in_shape(document, Kind.BASE) if document else None
        return data if isinstance(data, Mapping) else None

    def torn_base(self, base_id: Any) -> Document | None:
        """Give a base of which something is left out, since it has not the schema's shape; None where there is none."""
        data = self.base_data(base_id)
        document = self.bases[base_id] if data is not None else None
        return document if document and document.data != data else None

    def _in_shape(self, document: Document, kind: Kind) -> Any:
        """Give the data of a register or base without what violates the schema; None where there is none."""
        from catalog.schema.pruning import prune  # the engine of the schema: those who list names do without
        from catalog.schema.validate import violations

        if document.file not in self._shaped:
            data = document.data
            self._shaped[document.file] = None if data is None else prune(kind, data, violations(kind, data))
        return self._shaped[document.file]

    def forget(self) -> None:
        """Read settings, registers and bases anew when they are next asked for: one was saved."""
        for name in ("shared", "_settings", "settings", "rule_settings", "registers", "bases"):
            self.__dict__.pop(name, None)
        self._shaped.clear()
        self.members.clear()

    def with_register(self, document: Document) -> "Library":
        """Give the library as it would be with another text of a register."""
        other = Library(self.root, self.today, self.texts, self.files)
        other.__dict__["shared"] = {**self.shared, document.file: document}
        other._shaped = {file: data for file, data in self._shaped.items() if file != document.file}
        return other

    def ids(self, kind: Kind) -> Iterator[str]:
        """Give the ids of all items (or bases, bundles), in the order of their files."""
        return (PurePosixPath(file).stem for file, its in self.files.items() if its is kind)

    def document(self, kind: Kind, wanted: str) -> Document:
        """Read the file of an item (or base, bundle).

        Raises:
            NotFound: there is none of this id.
        """
        for file, its in self.files.items():
            if its is kind and PurePosixPath(file).stem == wanted:
                return self.read(file)
        words = phrasebook(__package__)
        raise NotFound(words[f"no_{kind.value}"].format({"wanted": wanted}), words[f"no_{kind.value}_hint"])

    def resolved(self, document: Document) -> Resolved:
        """Give an item's data with what its base gives it.

        Raises:
            KeliError: the file could not be read.
        """
        if not isinstance(document.data, Mapping):
            raise KeliError(
                Words(f"{document.file} 读不出来", f"{document.file} cannot be read"),
                Words("keli check 会指出原因。", "keli check says why."),
            )
        return resolve(document.data, self.base_data(document.data.get("base")))

    def item(self, item_id: str) -> "Item":
        """Read an item, with what its base and the registers give it.

        Raises:
            NotFound: there is none of this id.
            KeliError: its data has not the shape of the schema.
        """
        from catalog.model.item import Item  # the whole model: those who list and edit do without
        from catalog.model.reading import read_value

        resolved = self.resolved(self.document(Kind.ITEM, item_id))
        try:
            item = read_value(Item, self.registers.fill(resolved.data))
        except _OUT_OF_SHAPE as error:  # also where the base or a register lacks what has not the schema's shape there
            words = phrasebook(__package__)
            raise KeliError(words["out_of_shape"].format({"wanted": item_id}), words["out_of_shape_hint"]) from error
        return replace(item, working_time=self.rule_settings.working_time)


def _by_id(data: Any) -> dict[str, Mapping[str, Any]]:
    entries = data if isinstance(data, list) else []
    return {entry["id"]: entry for entry in entries if isinstance(entry, Mapping) and isinstance(entry.get("id"), str)}
