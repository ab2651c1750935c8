"""TXT002: a sentence in Chinese has at most 60 characters.

Source: decision of this project; nobody reads longer ones at a window (C).
"""

import re
from collections.abc import Iterator
from typing import Annotated

from msgspec import Struct

from catalog.model.options import Between
from catalog.rules.rule import Mistake, file_rule
from catalog.rules.subject import FileSubject
from catalog.rules.txt.prose import WRITTEN, is_chinese, is_name, prose

_ENDS = re.compile(r"[。！？；!?;\n]|\|")
_CHARACTER = re.compile(r"[\u3400-\u9fff\U00020000-\U0003ffff]|[A-Za-z0-9.]+")
"""What counts: a character, and a number or a word in Latin letters as one."""
_SHOWN = 12


class Options(Struct, frozen=True):
    """What may be set."""

    most: Annotated[int, Between(20, 200)] = 60
    """Characters of a sentence, without marks."""


@file_rule("TXT002", *WRITTEN, options=Options)
def long_sentence(subject: FileSubject, options: Options) -> Iterator[Mistake]:
    """Tell of the longest sentence of each text; names have a rule of their own."""
    for path, text in prose(subject):
        if len(text) > options.most and not is_name(path) and is_chinese(text):
            length, sentence = max((len(_CHARACTER.findall(one)), one.strip()) for one in _ENDS.split(text))
            if length > options.most:
                yield Mistake(path, {"start": sentence[:_SHOWN], "length": str(length), "most": str(options.most)})
