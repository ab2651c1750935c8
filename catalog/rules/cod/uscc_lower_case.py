"""COD008: a unified social credit code is written in capitals.

Source: GB 32100-2015; a code in use fails its check only because of one small letter (A).
"""

from collections.abc import Iterator

from catalog.rules.rule import Mistake, file_rule
from catalog.rules.subject import FileSubject
from catalog.schema.kinds import Kind


@file_rule("COD008", Kind.AUTHORITIES)
def uscc_lower_case(subject: FileSubject) -> Iterator[Mistake]:
    """Offer the code in capitals."""
    for index, entry in enumerate(subject.data):
        code = entry.get("uscc", "")
        if code != code.upper():
            wanted = code.upper()
            yield Mistake((index, "uscc"), {"code": code, "wanted": wanted}, fix=f'"{wanted}"', is_certain=True)
