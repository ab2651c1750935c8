"""COD007: the subject code within a credit code (characters 9 to 17) ends in its own check character.

Source: GB 11714 (A). A warning, and only where the whole code passes: one slip is told once.
"""

from collections.abc import Iterator

from catalog.model.credit_code import has_valid_subject, is_valid, subject_check_character
from catalog.rules.rule import Mistake, file_rule
from catalog.rules.subject import FileSubject
from catalog.schema.kinds import Kind


@file_rule("COD007", Kind.AUTHORITIES)
def subject_code_check(subject: FileSubject) -> Iterator[Mistake]:
    """Compute character 17 from the eight before it."""
    for index, entry in enumerate(subject.data):
        code = entry.get("uscc", "").upper()
        if is_valid(code) and not has_valid_subject(code):
            args = {"subject": code[8:17], "found": code[16], "wanted": subject_check_character(code)}
            yield Mistake((index, "uscc"), args)
