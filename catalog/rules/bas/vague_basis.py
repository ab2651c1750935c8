"""BAS003: a basis is exact: no "relevant provisions" for a clause, nor for the title of a law.

Source: checklists of officers, where 有关规定 as a basis is rejected (C).
"""

import re
from collections.abc import Iterator
from functools import cache

from msgspec import Struct

from catalog.model.texts import Text
from catalog.rules.bas.citations import citations
from catalog.rules.rule import BASES_AND_BUNDLES, Mistake, file_rule, item_rule
from catalog.rules.subject import FileSubject, ItemSubject
from catalog.schema.kinds import Kind

_AROUND = 6
"""Characters that a vague title has beside the vague word, such as 国家和省; a law's own title has more."""


class Options(Struct, frozen=True):
    """What may be set."""

    vague: tuple[str, ...] = (
        *("有关规定", "相关规定", "有关条款", "相关条款", "有关法律", "相关法律", "有关文件", "相关文件"),
        *("relevant provisions", "applicable provisions", "relevant laws", "applicable laws"),
    )
    """Words that name no clause."""


@item_rule("BAS003", Options, also=BASES_AND_BUNDLES)
def vague_clause(subject: ItemSubject, options: Options) -> Iterator[Mistake]:
    """Look at every clause in the item."""
    for citation in citations(subject):
        found = _vague(Text.of(citation.entry.get("clause", "")), options)
        if found:
            yield Mistake((*citation.path, "clause"), {"found": found})


@file_rule("BAS003", Kind.LAWS, options=Options)
def vague_title(subject: FileSubject, options: Options) -> Iterator[Mistake]:
    """Look at the titles of registered laws; a long one may well contain such a word."""
    for index, law in enumerate(subject.data):
        title = Text.of(law.get("title", ""))
        found = _vague(title, options)
        if found and all(len(text) <= len(found) + _AROUND for text in title.wordings):
            yield Mistake((index, "title"), {"found": found})


def _vague(text: Text, options: Options) -> str:
    """Give the first vague word of a text in any language."""
    found = map(_pattern(options.vague).search, text.wordings)
    return next((one[0] for one in found if one), "")


@cache
def _pattern(words: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile("|".join(map(re.escape, filter(None, words))) or r"\A(?!)", re.IGNORECASE)
