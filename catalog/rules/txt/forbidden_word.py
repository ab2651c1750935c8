"""TXT004: words that keli.toml forbids do not stand in texts.

Source: the catalogue's own list, [words] forbidden (C).
"""

from collections.abc import Iterator

from catalog.rules.rule import Mistake, file_rule
from catalog.rules.subject import FileSubject
from catalog.rules.txt.prose import WRITTEN, any_of, is_said, prose


@file_rule("TXT004", *WRITTEN)
def forbidden_word(subject: FileSubject) -> Iterator[Mistake]:
    """Look at all texts but quotations of laws; tell of the first in each."""
    forbidden = subject.settings.forbidden
    find = any_of(forbidden)
    for path, text in prose(subject) if is_said(forbidden, subject.own_words.lowered) else ():
        found = find(text)
        if found:
            yield Mistake(path, {"found": found})
