"""What a finding proposes, as an edit of the one value or key that it is about, wherever the row that tells of it."""

import json

from catalog.findings.finding import Finding
from catalog.schema.fields import field_at
from catalog.storage.patching.edits import Edit, Rename, Set
from tui.form.rows import Entry, Row
from tui.form.values import typed
from tui.session.opened import Opened, value_at
from tui.session.problems import resolved_path
from tui.session.writing import clearing


def mending(opened: Opened, finding: Finding) -> Edit | None:
    """Give the edit that a finding proposes; None where it proposes none.

    Raises:
        KeliError: the value comes from the base and cannot be taken away.
    """
    if finding.fix is None or not finding.path:
        return None
    meant, places = _meant(finding.fix), opened.document.places
    if finding.place == places.key(finding.path) != places.value(finding.path):
        return Rename(finding.path, meant)
    field = field_at(opened.kind, finding.path)
    alone = field and not isinstance(finding.path[-1], int)
    value = typed(Row(finding.path, field, Entry.LINE, None), meant) if field and alone else meant or None
    return clearing(opened, resolved_path(opened, finding.path)) if value is None else Set(finding.path, value)


def becomes(opened: Opened, edit: Edit) -> tuple[object, object]:
    """Give what an edit changes and into what."""
    if isinstance(edit, Rename):
        return edit.path[-1], edit.key
    return value_at(opened.written, edit.path), edit.value if isinstance(edit, Set) else None


def _meant(fix: str) -> str:
    """Give the text that a fix stands for: one for a value that needs quotes is proposed with them."""
    if len(fix) < len('""') or not fix.startswith('"') or not fix.endswith('"'):
        return fix
    try:
        return str(json.loads(fix))
    except ValueError:
        return fix
