"""COD006: the last character of a unified social credit code is its check character.

Source: GB 32100-2015, modulo 31 (A); of 990 codes in a city's catalogue 982 pass.
"""

from collections.abc import Iterator

from catalog.findings.messages import explanation
from catalog.findings.words import Words
from catalog.model.credit_code import check_character, is_valid
from catalog.rules.rule import Mistake, file_rule
from catalog.rules.subject import FileSubject
from catalog.schema.kinds import Kind


@file_rule("COD006", Kind.AUTHORITIES)
def uscc_check_character(subject: FileSubject) -> Iterator[Mistake]:
    """Compute it from the other 17. No fix is offered: any of the 18 may be the wrong one."""
    for index, entry in enumerate(subject.data):
        code = entry.get("uscc", "").upper()
        if code and not is_valid(code):
            yield Mistake((index, "uscc"), {"code": code, "reason": _reason(code, check_character(code))})


def _reason(code: str, wanted: str) -> Words:
    said = explanation("COD006").phrases
    return said["check"].format({"found": code[-1], "wanted": wanted}) if wanted else said["letter"]
