"""REF008: a file that data names is a regular file within the catalogue.

Source: security decision of this project; names come from strangers and from other systems.
"""

from collections.abc import Iterator

from catalog.findings.finding import Args
from catalog.findings.messages import explanation
from catalog.rules.rule import Mistake, file_rule
from catalog.rules.subject import FileSubject
from catalog.schema.kinds import Kind
from catalog.storage.attachments import trouble


@file_rule("REF008", *Kind)
def file_not_there(subject: FileSubject) -> Iterator[Mistake]:
    """Look at each name's way from the top of the catalogue, without following a link."""
    for reference in subject.files:
        found = trouble(subject.root, reference.id)
        if found:
            args: Args = {"file": reference.id, "reason": explanation("REF008").phrases[found]}
            yield Mistake(reference.path, args)
