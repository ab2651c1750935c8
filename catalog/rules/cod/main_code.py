"""COD002: the code of a sub-item's main item has the same first nine characters and ends in `00Y`.

Source: the segments of catalogue codes, read off codes in use (A).
"""

from collections.abc import Iterator

from catalog.rules.rule import Mistake, file_rule
from catalog.rules.subject import FileSubject
from catalog.schema.kinds import Kind

_MAIN = 9


@file_rule("COD002", Kind.CATALOGUE)
def main_code(subject: FileSubject) -> Iterator[Mistake]:
    """Compare an entry's code with that of its main item."""
    for index, entry in enumerate(subject.data):
        code, main = entry.get("code", ""), entry.get("main_code", "")
        wanted = code if code[_MAIN:] in ("000", "00Y") else f"{code[:_MAIN]}00Y"
        if code and main and main != wanted:
            args = {"main_code": main, "code": code, "wanted": wanted}
            yield Mistake((index, "main_code"), args, fix=f'"{wanted}"')
