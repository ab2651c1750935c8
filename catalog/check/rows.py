"""The row that keeps what was made of a file, and whether it still holds: its text, its base, the files it names."""

import json
from typing import TYPE_CHECKING

from catalog.check.state import State
from catalog.schema.kinds import Kind
from catalog.storage.stamp import stamp

if TYPE_CHECKING:
    from catalog.check.examine import Examined


def is_text(file: str) -> bool:
    """Tell whether a file's name can be kept: one whose bytes are no text cannot, and is examined each time."""
    return not any("\ud800" <= char <= "\udfff" for char in file)


def row_of(state: State, file: str, examined: "Examined", day: str) -> tuple[str, ...]:
    """Give the row that keeps what was made of a file."""
    from catalog.check.gathered_data import as_written, told_data

    mark = state.marks[file]
    attached = json.dumps({name: state.attached(name) for name in examined.attached})
    content = mark if state.by_content else state.content(file)
    return (
        *(file, stamp(state.root, file), content),
        *(examined.base, state.base_mark(examined.base), state.world, day, attached),
        *as_written(examined, file),
        json.dumps(told_data(examined)),
    )


def holds(state: State, row: tuple[str, ...]) -> bool:
    """Tell whether what a row keeps still holds, by its columns from `file` to `attached`."""
    file, its_stamp, content, base, base_mark, attached = row
    mark = state.marks.get(file)
    if mark is None or state.files[file] is Kind.BUNDLE or (base and state.base_mark(base) != base_mark):
        return False
    if mark not in (content, its_stamp) and state.content(file) != content:
        return False
    return attached == "{}" or all(state.attached(name) == was for name, was in json.loads(attached).items())
