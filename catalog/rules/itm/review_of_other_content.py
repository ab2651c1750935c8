"""ITM009: a review vouches for the content that the file has now.

Source: convention of the catalogue; the hash is that of catalog.model.review.
"""

from collections.abc import Iterator

from catalog.model.review import REVIEW, content_hash
from catalog.rules.rule import Mistake, file_rule
from catalog.rules.subject import FileSubject
from catalog.schema.kinds import Kind


@file_rule("ITM009", Kind.ITEM, Kind.BUNDLE)
def review_of_other_content(subject: FileSubject) -> Iterator[Mistake]:
    """Hash what was read. No fix is offered: a hash is no review."""
    found = subject.data.get(REVIEW, {}).get("content", "")
    if found and found != content_hash(subject.read):
        yield Mistake((REVIEW, "content"))
