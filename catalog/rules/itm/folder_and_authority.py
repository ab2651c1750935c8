"""ITM002: an item stands in the folder of its authority.

Source: convention of the catalogue; who may change a folder is settled by folder.
"""

from collections.abc import Iterator

from catalog.rules.rule import Mistake, file_rule
from catalog.rules.subject import FileSubject
from catalog.schema.kinds import Kind


@file_rule("ITM002", Kind.ITEM)
def folder_and_authority(subject: FileSubject) -> Iterator[Mistake]:
    """Compare the folder's name with the id of the authority; one that nobody knows has REF001 already."""
    authority, folder = subject.data.get("authority", ""), subject.file.rpartition("/")[0].rpartition("/")[2]
    known = subject.registers.entries.get(Kind.AUTHORITIES, {})
    if authority != folder and authority in known:
        yield Mistake(("authority",), {"authority": authority, "folder": folder})
