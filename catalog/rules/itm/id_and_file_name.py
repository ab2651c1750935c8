"""ITM001: an item, base or bundle has its file's name for an id.

Source: convention of the catalogue; files are found by id.
"""

from collections.abc import Iterator

from catalog.rules.rule import Mistake, file_rule
from catalog.rules.subject import FileSubject
from catalog.schema.kinds import Kind


@file_rule("ITM001", Kind.ITEM, Kind.BASE, Kind.BUNDLE)
def id_and_file_name(subject: FileSubject) -> Iterator[Mistake]:
    """Compare both. No fix is offered: the id or the name may be the wrong one."""
    found, name = subject.data.get("id", ""), subject.stem
    if found and found != name:
        yield Mistake(("id",), {"id": found, "name": name})
