"""TXT001: what is asked of people is exact: no "relevant provisions", no "at discretion".

Source: checklists of officers, which forbid catch-all wording; found in published guides (A).
"""

from collections.abc import Iterator

from msgspec import Struct

from catalog.rules.rule import Mistake, file_rule
from catalog.rules.subject import FileSubject
from catalog.rules.txt.prose import WRITTEN, any_of, is_said, not_forbidden, prose, worded


class Options(Struct, frozen=True):
    """What may be set."""

    words: tuple[str, ...] = (
        *("有关规定", "相关规定", "有关要求", "相关要求", "相应的", "规定的其他条件", "规定的其他情形"),
        *("视情况", "视情", "酌情", "原则上", "必要时"),
        *("relevant provisions", "applicable provisions", "as appropriate", "where necessary", "if necessary"),
        *("as the case may be", "in principle", "at its discretion"),
    )
    """Words that leave open what is meant."""


@file_rule("TXT001", *WRITTEN, options=Options)
def vague_words(subject: FileSubject, options: Options) -> Iterator[Mistake]:
    """Look at all texts but quotations of laws."""
    if not is_said(options.words, subject.own_words.lowered):
        return iter(())
    return worded(subject, any_of(not_forbidden(options.words, subject)), prose(subject))
