"""Examining one file: schema and rules; what is wrong with it, and facts for the whole."""

from collections.abc import Iterable, Iterator, Mapping
from functools import partial
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from catalog.check.facts import Gathered, gather
from catalog.check.locating import located
from catalog.check.profile import SCHEMA, Profile, found_by, timed_by
from catalog.check.proposing import at_home, proposed
from catalog.check.suppressions import Suppression, suppressions_in
from catalog.findings.finding import Finding
from catalog.library.library import Library
from catalog.model.inheritance import Source, resolve
from catalog.rules.judging import judged, wanted
from catalog.rules.rule import Mistake, Scope
from catalog.rules.subject import FileSubject, ItemSubject
from catalog.schema.kinds import Kind
from catalog.schema.pruning import prune
from catalog.schema.validate import Violation, missing_mandatory, violations
from catalog.storage.document import Document

_BY_THEMSELVES = frozenset({Kind.BASE, Kind.BUNDLE})


class Examined(Struct, frozen=True):
    """What came of one file."""

    findings: tuple[Finding, ...]
    gathered: Gathered
    comments: tuple[Suppression, ...] = ()
    """What hides findings on its line."""
    base: str = ""
    """The id of its base."""
    attached: tuple[str, ...] = ()
    """The files that it names."""
    if_unused: tuple[Finding, ...] = ()
    """What else is wrong with a base that no item uses: what items inherit is judged with them."""


def examine(
    document: Document, kind: Kind, library: Library, profile: Profile | None = None, *, together: bool = True
) -> Examined:
    """Examine a file of the catalogue; a bundle without its members where it is not to be put `together`."""
    wrong = [*found_by(profile, SCHEMA, partial(_violations, kind, document))]
    data = prune(kind, document.data, wrong)
    found = [*_of_reading(document, kind), *_of_schema(document, kind, _untold(wrong, document))]
    subject = FileSubject(
        library.root, document.file, kind, data, library.registers, document.data, library.rule_settings
    )
    if data is not None:
        mistakes = judged(timed_by(profile, wanted(library.rule_settings, Scope.FILE, kind)), subject)
        found += (_finding(document, kind, rule.code, mistake) for rule, mistake in mistakes)
    base = library.base_data(data.get("base")) if kind is Kind.ITEM and isinstance(data, Mapping) else None
    own: list[Finding] = []
    if kind is Kind.ITEM and isinstance(data, Mapping):
        found += _of_item(_Written(document, data, base, subject), library, profile)
    if together and kind is Kind.BUNDLE and isinstance(data, Mapping):
        found += _of_bundle(document, data, library, profile)
    if kind in _BY_THEMSELVES and isinstance(data, Mapping):
        own += _by_itself(_Written(document, data, None, subject), kind, library, profile)
    return Examined(
        findings=(*found, *own) if kind is Kind.BUNDLE else tuple(found),
        gathered=gather(document, kind, data, subject.marks.references, base),
        comments=suppressions_in(document),
        base=str(data.get("base", "")) if isinstance(data, Mapping) else "",
        attached=tuple(dict.fromkeys(reference.id for reference in subject.files)),
        if_unused=tuple(own) if kind is Kind.BASE else (),
    )


class _Written(Struct, frozen=True):
    """An item as it is written, and its base; or a base or bundle."""

    document: Document
    data: Mapping[str, Any]
    base: Mapping[str, Any] | None
    file: FileSubject


def _violations(kind: Kind, document: Document) -> list[Violation]:
    return violations(kind, document.data) if document.data is not None else []


def _of_item(item: _Written, library: Library, profile: Profile | None) -> Iterator[Finding]:
    document, written, base = item.document, item.data, item.base
    resolved = resolve(written, base)
    if "base" not in written or base is not None:  # a base that is missing is one mistake, not one for each element
        present = {**resolved.data, **document.data}  # what is there but wrong was told already
        yield from _of_schema(document, Kind.ITEM, missing_mandatory(present))
    subject = _item_subject(item, resolved.data, Kind.ITEM, library)
    rules = wanted(library.rule_settings, Scope.ITEM, of_cases=not subject.lacks_base)
    for rule, mistake in judged(timed_by(profile, rules), subject):
        origin = resolved.origin(mistake.path)
        home, kind = document, Kind.ITEM
        if origin.source is Source.BASE:
            home, kind = library.bases[str(written["base"])], Kind.BASE
        edits = tuple(at_home(mistake.edits, resolved, origin.source))
        yield _finding(home, kind, mistake.code or rule.code, replace(mistake, path=origin.path, edits=edits))


def _of_bundle(
    document: Document, data: Mapping[str, Any], library: Library, profile: Profile | None
) -> Iterator[Finding]:
    from catalog.library.bundled import finder  # how bundles are put together: most files are none
    from catalog.rules.bundle_subject import BundleSubject

    find = finder(library, str(data.get("lead", "")))
    subject = BundleSubject(document.file, data, library.registers, find, library.rule_settings)
    for rule, mistake in judged(timed_by(profile, wanted(library.rule_settings, Scope.BUNDLE)), subject):
        yield _finding(document, Kind.BUNDLE, rule.code, mistake)


def _by_itself(one: _Written, kind: Kind, library: Library, profile: Profile | None) -> Iterator[Finding]:
    """Give what the rules on items find in a base or bundle, as far as they make sense without an item."""
    subject = _item_subject(one, one.data, kind, library)
    for rule, mistake in judged(timed_by(profile, wanted(library.rule_settings, Scope.ITEM, kind)), subject):
        yield _finding(one.document, kind, mistake.code or rule.code, mistake)


def _item_subject(one: _Written, data: Mapping[str, Any], kind: Kind, library: Library) -> ItemSubject:
    """Give what rules on items look at; `data` is that of the item with what its base gives it."""
    return ItemSubject(
        root=library.root,
        file=one.document.file,
        written=one.data,
        data=library.registers.fill(data),
        base=one.base,
        registers=library.registers,
        read=one.document.data,
        settings=library.rule_settings,
        today=library.today,
        kind=kind,
        as_written=one.file,
    )


def _of_reading(document: Document, kind: Kind) -> Iterator[Finding]:
    return (located(found, kind, document) for found in document.findings)


def _untold(wrong: Iterable[Violation], document: Document) -> Iterator[Violation]:
    """Leave out the values of which the reader has told already: a code without quotes is one mistake."""
    told = {found.path for found in document.findings if found.path}
    return (violation for violation in wrong if violation.path not in told)


def _of_schema(document: Document, kind: Kind, wrong: Iterable[Violation]) -> Iterator[Finding]:
    for violation in wrong:
        fix, certain = violation.fix, violation.is_certain
        mistake = Mistake(violation.path, violation.args, fix, violation.at_key, is_certain=certain)
        yield _finding(document, kind, violation.code, mistake)


def _finding(document: Document, kind: Kind, code: str, mistake: Mistake) -> Finding:
    path = mistake.path or ("id",)  # what concerns a whole file is told at its id
    place = document.places.key(path) if mistake.at_key or not mistake.path else document.places.value(path)
    fix = proposed(kind, mistake.path, mistake)
    return located(Finding.of(code, place, mistake.path, mistake.args, fix), kind, document)
