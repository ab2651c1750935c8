"""TXT006: a text says what it has to say: no "see remarks".

Source: 详见备注 and 详见附件 in published guides, where there are no remarks (A).
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from catalog.rules.rule import Mistake, file_rule
from catalog.rules.subject import FileSubject
from catalog.rules.txt.prose import WRITTEN, any_of, prose, worded


@dataclass(frozen=True, slots=True)
class Options:
    """What may be set."""

    words: tuple[str, ...] = (
        *("见备注", "见附件", "见附表", "见说明", "见办事指南", "见须知", "见填报须知", "见相关", "见有关", "见其他"),
        *("see remarks", "see the remarks", "see annex", "see the annex", "see attachment", "see notes", "see below"),
    )
    """Words that send readers elsewhere."""


@file_rule("TXT006", *WRITTEN, options=Options)
def see_elsewhere(subject: FileSubject, options: Options) -> Iterator[Mistake]:
    """Look at all texts but quotations of laws."""
    return worded(subject, _sending(options.words), prose(subject))


@cache
def _sending(words: tuple[str, ...]) -> re.Pattern[str]:
    """Give a pattern of words that are no part of 意见 or 可见."""
    return re.compile(rf"(?<![意可常罕])(?:{any_of(words).pattern})", re.IGNORECASE)
