"""Giving a whole file the house style: the same data, the same comments, another look.

Formatting twice is formatting once. The new text is read again and compared; where it differs,
the file is refused.
"""

from catalog.findings.severity import Severity
from catalog.storage.patching.refusals import unfitting, unreadable
from catalog.storage.patching.writer import Writer
from catalog.storage.reader import read


def formatted(text: str) -> str:
    """Give a YAML text in house style.

    Raises:
        PatchRefused: the text has errors, or would not read the same.
    """
    text = text.removeprefix("\ufeff")
    before = read(text.encode("utf-8", "replace"), "")
    error = next((found for found in before.findings if found.severity is Severity.ERROR), None)
    if error:
        raise unreadable(error)
    writer = Writer(text)
    new = writer.written()
    after = read(new.encode("utf-8"), "")
    if after.findings or repr(after.data) != repr(before.data):
        raise unfitting(next(iter(after.findings), None))
    again = Writer(new)
    if again.written() != new or sorted(again.comments) != sorted(writer.comments):
        raise unfitting(None)
    return new
