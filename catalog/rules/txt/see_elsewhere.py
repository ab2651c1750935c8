"""TXT006: a text says what it has to say: no "see remarks".

Source: decision of this project; remarks and annexes are often not published with a guide (C).
"""

import re
from collections.abc import Iterator

from msgspec import Struct

from catalog.rules.rule import Mistake, file_rule
from catalog.rules.subject import FileSubject
from catalog.rules.txt.prose import WRITTEN, any_of, is_said, not_forbidden, prose, worded

_NOT_SEEN = re.compile(r"[意可常罕]见")
"""意见 and 可见 have nothing to do with looking something up."""


class Options(Struct, frozen=True):
    """What may be set."""

    words: tuple[str, ...] = (
        *("见备注", "见附件", "见附表", "见说明", "见办事指南", "见须知", "见填报须知", "见相关", "见有关", "见其他"),
        *("see remarks", "see the remarks", "see annex", "see the annex", "see attachment", "see notes", "see below"),
    )
    """Words that send readers elsewhere."""


@file_rule("TXT006", *WRITTEN, options=Options)
def see_elsewhere(subject: FileSubject, options: Options) -> Iterator[Mistake]:
    """Look at all texts but quotations of laws."""
    if not is_said(options.words, _seen(subject.own_words.lowered)):
        return iter(())
    find = any_of(not_forbidden(options.words, subject))
    return worded(subject, lambda text: find(_seen(text)), prose(subject))


def _seen(text: str) -> str:
    return _NOT_SEEN.sub("", text) if "见" in text else text
