"""Saying where a finding is: in an officer's words, and by a path that outlives edits."""

from msgspec.structs import replace

from catalog.check.identity import anchor
from catalog.findings.finding import Finding
from catalog.schema.kinds import Kind
from catalog.schema.labels import label
from catalog.storage.document import Document


def located(finding: Finding, kind: Kind, document: Document) -> Finding:
    """Give the finding with its label and anchor in the file it is told of."""
    data = document.data
    return replace(finding, label=label(kind, finding.path, data), anchor=anchor(data, finding.path))
