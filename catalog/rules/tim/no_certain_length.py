"""TIM007: a time limit is one number in each case: no range such as 7-20, no word such as "soon".

Source: published guides that promise "7-20个工作日" or "及时" (A). Numbers have their element: here are the notes of
limits, and what an import could not hold.
"""

import re
from collections.abc import Iterator

from catalog.findings.finding import Path
from catalog.rules.rule import Mistake, file_rule
from catalog.rules.subject import FileSubject
from catalog.schema.kinds import Kind

_NUMBER = r"(?:\d{1,3}|[一二三四五六七八九十]{1,3})"
_UNIT = r"(?:工作日|自然日|日|天|小时|分钟|周|个?月|年|(?:working |calendar )?(?:days?|hours?|weeks?|months?))"
_RANGE = re.compile(rf"(?<![\d.第]){_NUMBER}\s*(?:个)?(?:[-–—~～至到]|\s+to\s+)\s*{_NUMBER}\s*个?{_UNIT}(?!\d)")
_WORD = re.compile(
    r"(?:及时|尽快|尽早|随到随办|待定|不确定|另行通知)(?:办理|办结|处理|答复|受理|送达)?"
    r"|(?:promptly|soon|as soon as possible|to be determined|varies)",
    re.IGNORECASE,
)
_BETWEEN = re.compile(r"[，。；,;\n]|\.(?!\d)")
_LIMITS = frozenset({"statutory_limit", "promised_limit", "limit"})


@file_rule("TIM007", Kind.ITEM, Kind.BASE)
def no_certain_length(subject: FileSubject) -> Iterator[Mistake]:
    """Look at the notes of limits, of their cases and of steps."""
    for path, text in (*_notes(subject), *_imported(subject)):
        found = _uncertain(text)
        if found:
            yield Mistake(path, {"found": found})


def _notes(subject: FileSubject) -> Iterator[tuple[Path, str]]:
    return ((path, text) for path, text in subject.marks.texts if "note" in path[-2:] and not _LIMITS.isdisjoint(path))


def _imported(subject: FileSubject) -> Iterator[tuple[Path, str]]:
    imported = subject.data.get("imported", {})
    return ((("imported", name), text) for name, text in imported.items() if name in _LIMITS)


def _uncertain(text: str) -> str:
    """Give the range in a text, or the clause that is nothing but such a word; else nothing."""
    found = _RANGE.search(text)
    clauses = (one.strip() for one in _BETWEEN.split(text))
    return found[0] if found else next((one for one in clauses if _WORD.fullmatch(one)), "")
