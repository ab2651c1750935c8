"""Registers 登记库: what items share, each entry under its id, and what it adds to an item."""

from collections.abc import Mapping
from functools import cached_property
from typing import Any

from msgspec import Struct, field

from catalog.model.document_names import DocumentNames
from catalog.schema.kinds import Kind

Entry = Mapping[str, Any]

_DOCUMENT_GIVES = ("name", "kind", "issuer", "files")
_ELEMENT_GIVES = {"name": "label", "type": "type", "unit": "unit", "options": "options", "max_length": "max_length"}


class Registers(Struct, frozen=True, dict=True):  # names are arranged once, when they are first looked for
    """Every register of a catalogue, as data of the schema's shape."""

    entries: Mapping[Kind, Mapping[str, Entry]] = field(default_factory=dict)

    @cached_property
    def document_names(self) -> DocumentNames:
        """What the registered documents are called."""
        return DocumentNames.among(self.entries.get(Kind.DOCUMENTS, {}))

    def get(self, register: Kind, entry_id: str) -> Entry | None:
        """Give an entry, or None where there is none."""
        entries = self.entries.get(register)
        return None if entries is None else entries.get(entry_id)

    def fill(self, item: Mapping[str, Any]) -> dict[str, Any]:
        """Give an item's data with what registers say of its documents, elements and questions."""
        filled = dict(item)
        for key, fill in (("questions", self._question), ("forms", self._form)):
            if key in item:
                filled[key] = [fill(entry) for entry in item[key]]
        for key in ("materials", "results"):
            if key in item:
                filled[key] = [self._document(entry) for entry in item[key]]
        return filled

    def fill_bundle(self, bundle: Mapping[str, Any]) -> dict[str, Any]:
        """Give a bundle's data with what registers say of its questions and its one form."""
        filled = self.fill(bundle)
        if "form" in bundle:
            filled["form"] = self._document(self._form(bundle["form"]))
        return filled

    def _question(self, question: Entry) -> Entry:
        used = self.get(Kind.QUESTIONS, str(question.get("use", "")))
        own = {key: value for key, value in question.items() if key != "use"}
        return {**used, **own} if used else question

    def _document(self, entry: Entry) -> Entry:
        document = self.get(Kind.DOCUMENTS, str(entry.get("document", ""))) or {}
        return {**{key: document[key] for key in _DOCUMENT_GIVES if key in document}, **entry}

    def _form(self, form: Entry) -> Entry:
        return {**form, "fields": [self._field(entry) for entry in form.get("fields", [])]}

    def _field(self, entry: Entry) -> Entry:
        element = self.get(Kind.ELEMENTS, str(entry.get("element", ""))) or {}
        return {**{key: element[name] for name, key in _ELEMENT_GIVES.items() if name in element}, **entry}
