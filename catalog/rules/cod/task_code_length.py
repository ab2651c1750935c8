"""COD003: a task code 实施编码 has 31 characters: credit code 18, level 1, catalogue code 12.

Source: codes in use, taken apart; the exchange column leaves room for 36 (A).
"""

from collections.abc import Iterator

from catalog.rules.rule import Mistake, item_rule
from catalog.rules.subject import ItemSubject

LENGTH = 31


@item_rule("COD003")
def task_code_length(subject: ItemSubject) -> Iterator[Mistake]:
    """Count the characters."""
    code = subject.data.get("codes", {}).get("task", "")
    if code and len(code) != LENGTH:
        yield Mistake(("codes", "task"), {"length": str(len(code)), "wanted": str(LENGTH)})
