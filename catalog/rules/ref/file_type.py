"""REF009: a file that data names is a document or a picture of a known type.

Source: security decision of this project; others may carry programs or cannot be printed.
"""

from collections.abc import Iterator
from pathlib import PurePosixPath

from catalog.rules.rule import Mistake, file_rule
from catalog.rules.subject import FileSubject
from catalog.schema.kinds import Kind
from catalog.storage.attachments import ALLOWED_TYPES, has_allowed_type, trouble


@file_rule("REF009", *Kind)
def file_type(subject: FileSubject) -> Iterator[Mistake]:
    """Look at how the name ends; what is not there has REF008 already."""
    for reference in subject.files:
        if not has_allowed_type(reference.id) and not trouble(subject.root, reference.id):
            found = PurePosixPath(reference.id).suffix or reference.id
            yield Mistake(reference.path, {"found": found, "wanted": " ".join(ALLOWED_TYPES)})
