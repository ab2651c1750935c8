"""What a text asks people to bring: registered documents by their names, or a number of materials.

Read is what stands behind a verb such as 携带 or "submit", to the end of the clause; not where it is negated.
"""

import re
from collections.abc import Iterator
from typing import Final

from catalog.model.document_names import DocumentNames


def _looked_for(*words: str) -> str:
    """Give what looks ahead at the first letter of some words, each list parted by `|`: no other place needs a look."""
    firsts = {word[0] for several in words for word in several.split("|")}
    return f"(?=[{''.join(sorted(firsts))}])"


_TAKE = "提[交供]|递交|携带|带[上好齐着]|出示|备齐|上传|交验"
_TAKE_EN = "bring(?:ing)?|submit(?:ting)?|hand(?:ing)? in|provide|providing|present(?:ing)?|upload(?:ing)?"
_VERB: Final = re.compile(rf"{_looked_for(_TAKE, _TAKE_EN)}(?:{_TAKE}|\b(?:{_TAKE_EN})\b)", re.IGNORECASE)
_NEGATED: Final = re.compile(
    r"(?:不用|无需|无须|不需要?|不必|不再|不要求|免于|免|未|没有|不能|不)(?:再|另行)?\Z"
    r"|\b(?:not|without|no need to|never)\b[^.;,]{0,20}\Z",
    re.IGNORECASE,
)
_CLAUSE: Final = re.compile(r"[。；;，,！!？?\n]|\. |\.$")
_COUNTED = "提交|提供|递交|携带|带上?|带齐|备齐|准备|需要?|要|共|共计|一共|合计"
_FOR = "申请|申报|所需|办理"
_COUNTED_EN = "bring|submit|hand in|provide"
_NUMBER: Final = re.compile(
    rf"{_looked_for(_COUNTED, _FOR, _COUNTED_EN)}(?:(?<![补另其还再])(?:{_COUNTED})(?:以下|下列|上述)?"
    r"(?:共|共计)?(\d{1,2}|[一二两三四五六七八九十]{1,3})\s?[份种项样件](?:申请|申报|办理|书面|纸质)?(?:材料|资料|证件)(?![^\W\da-zA-Z_]*任)"
    rf"|(?:{_FOR})(?:材料|资料)(?:清单)?(?:一共|总共|共计|合计|共|有)"
    r"(\d{1,2}|[一二两三四五六七八九十]{1,3})\s?[份种项样件]"
    rf"|\b(?:{_COUNTED_EN})\b (?:the |these |all )?(\d{{1,2}}|two|three|four|five|six)"
    r" (?:documents|materials|papers)\b)",
    re.IGNORECASE,
)
_DIGITS: Final = {digit: value for value, digit in enumerate("一二三四五六七八九", start=1)} | {"两": 2}
_WORDS: Final = {"two": 2, "three": 3, "four": 4, "five": 5, "six": 6}


def documents_in(text: str, names: DocumentNames) -> list[str]:
    """Give the names of documents that a text asks for, in its order."""
    return list(dict.fromkeys(name for clause in _demanded(text) for name in names.within(clause)))


def numbers_in(text: str) -> Iterator[tuple[str, int]]:
    """Give how many materials a text says there are to bring, and in which words."""
    for found in _NUMBER.finditer(text):
        yield found[0], _value(next(filter(None, found.groups())).lower())


def _demanded(text: str) -> Iterator[str]:
    for verb in _VERB.finditer(text):
        if not _NEGATED.search(text, 0, verb.start()):
            yield _CLAUSE.split(text[verb.end() :], maxsplit=1)[0]


def _value(said: str) -> int:
    if said.isdigit() or said in _WORDS:
        return _WORDS.get(said) or int(said)
    tens, ten, ones = said.rpartition("十")
    return (_DIGITS.get(tens, 1) * 10 if ten else 0) + _DIGITS.get(ones, 0)
