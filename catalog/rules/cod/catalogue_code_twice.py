"""COD009: no two entries of the basic catalogue have the same code.

Source: the exchange tables join by catalogue code (A).
"""

from collections.abc import Iterator

from catalog.rules.rule import Mistake, file_rule
from catalog.rules.subject import FileSubject
from catalog.schema.kinds import Kind


@file_rule("COD009", Kind.CATALOGUE)
def catalogue_code_twice(subject: FileSubject) -> Iterator[Mistake]:
    """Name the first entry that has the code."""
    first: dict[str, int] = {}
    for index, entry in enumerate(subject.data):
        code = entry.get("code", "")
        if code and code in first:
            other = subject.data[first[code]].get("id", "")
            yield Mistake((index, "code"), {"code": code, "first": str(first[code] + 1), "other": str(other)})
        first.setdefault(code, index)
