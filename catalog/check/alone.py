"""Looking at one file without the rest of its catalogue: as the app does, and whoever makes something of an item."""

from collections.abc import Iterable, Iterator

from catalog.check.examine import examine
from catalog.check.settling import settled
from catalog.check.suppressions import not_hidden, suppressions_in
from catalog.findings.finding import Finding
from catalog.library.library import Library
from catalog.rules.pack import of_scope
from catalog.rules.rule import Scope
from catalog.schema.kinds import Kind
from catalog.storage.document import Document


def found_alone(document: Document, kind: Kind, library: Library, *, together: bool = True) -> tuple[Finding, ...]:
    """Give what is wrong with a file, and in its base, as far as it shows alone; not what comments there hide.

    Without `together` what `of_members` tells is left out.
    """
    examined = examine(document, kind, library, together=together)
    others = {finding.place.file for finding in examined.findings if finding.place.file in library.shared}
    comments = [one for file in others - {document.file} for one in suppressions_in(library.shared[file])]
    return settled(not_hidden(examined.findings, (*examined.comments, *comments)), library.settings)


def of_members(findings: Iterable[Finding]) -> Iterator[Finding]:
    """Give those that are found by putting a bundle together with its members, which takes long."""
    codes = {rule.code for rule in of_scope(Scope.BUNDLE)}
    return (finding for finding in findings if finding.code in codes)
