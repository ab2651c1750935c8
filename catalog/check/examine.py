"""Examining one file: schema and rules; what is wrong with it, and facts for the whole."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from catalog.check.facts import Gathered, gather
from catalog.check.pruning import prune
from catalog.check.suppressions import without_suppressed
from catalog.findings.finding import Finding
from catalog.library.library import Library
from catalog.model.inheritance import Resolved, Source, resolve
from catalog.rules.pack import of_scope
from catalog.rules.rule import Mistake, Rule, Scope
from catalog.rules.subject import FileSubject, ItemSubject
from catalog.schema.kinds import Kind
from catalog.schema.labels import label
from catalog.schema.validate import Violation, missing_mandatory, violations
from catalog.storage.document import Document


@dataclass(frozen=True, slots=True)
class Examined:
    """What came of one file."""

    findings: tuple[Finding, ...]
    gathered: Gathered


def examine(document: Document, kind: Kind, library: Library) -> Examined:
    """Examine a file of the catalogue."""
    wrong = violations(kind, document.data) if document.data is not None else []
    data = prune(document.data, wrong)
    found = [*document.findings, *_of_schema(document, kind, wrong)]
    if data is not None:
        subject = FileSubject(library.root, document.file, kind, data, library.registers, library.base_ids)
        rules = (rule for rule in of_scope(Scope.FILE) if kind in rule.kinds)
        found += (_finding(document, kind, rule.code, mistake) for rule, mistake in _mistakes(rules, subject))
    if kind is Kind.ITEM and isinstance(data, Mapping):
        found += _of_item(document, data, library)
    return Examined(tuple(without_suppressed(found, document.text)), gather(document, kind, data))


def _of_item(document: Document, written: Mapping[str, Any], library: Library) -> Iterator[Finding]:
    base_id = written.get("base")
    base = library.base_data(base_id)
    resolved = resolve(written, base)
    if base_id is None or base is not None:  # a base that is missing is one mistake, not one for each element
        yield from _of_schema(document, Kind.ITEM, missing_mandatory(resolved.data))
    filled = library.registers.fill(resolved.data)
    subject = ItemSubject(library.root, document.file, written, filled, base, library.registers)
    for rule, mistake in _mistakes(of_scope(Scope.ITEM), subject):
        yield _where_it_stands(document, resolved, library, rule.code, mistake)


def _mistakes(rules: Iterable[Rule], subject: Any) -> Iterator[tuple[Rule, Mistake]]:
    return ((rule, mistake) for rule in rules for mistake in rule.check(subject))


def _where_it_stands(
    document: Document, resolved: Resolved, library: Library, code: str, mistake: Mistake
) -> Finding:
    origin = resolved.origin(mistake.path)
    standing = replace(mistake, path=origin.path)
    if origin.source is Source.BASE:
        return _finding(library.bases[str(resolved.data["base"])], Kind.BASE, code, standing)
    return _finding(document, Kind.ITEM, code, standing)


def _of_schema(document: Document, kind: Kind, wrong: Iterable[Violation]) -> Iterator[Finding]:
    for violation in wrong:
        mistake = Mistake(violation.path, violation.args, violation.fix, violation.at_key)
        yield _finding(document, kind, violation.code, mistake)


def _finding(document: Document, kind: Kind, code: str, mistake: Mistake) -> Finding:
    path = mistake.path or ("id",)  # what concerns a whole file is told at its id
    place = document.places.key(path) if mistake.at_key or not mistake.path else document.places.value(path)
    finding = Finding.of(code, place, mistake.path, mistake.args, mistake.fix)
    return replace(finding, label=label(kind, mistake.path, document.data))
