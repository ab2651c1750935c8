"""CLM001: what names and texts claim is so on every path.

Source: decision of this project. Names, plain names, aliases and summaries are read, and the notes on limits, channels
and appointments; frequently asked questions may speak of single cases.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from typing import Final

from catalog.findings.finding import Path
from catalog.findings.messages import explanation
from catalog.findings.own_data import own_data
from catalog.findings.words import Words, plain
from catalog.model.conditions import ALWAYS, Condition
from catalog.rules.rule import Mistake, cases_rule
from catalog.rules.subject import ItemSubject
from catalog.situations.proofs import Claim, prove

_READ: Final = frozenset({"name", "plain_name", "aliases", "summary"})
_NOTED: Final = frozenset({"promised_limit", "channels", "appointment"})
_NEGATIONS: Final = ("不", "非", "没", "不是", "没有", "不能", "不再", "not ")


@cases_rule("CLM001")
def unproved_claim(subject: ItemSubject) -> Iterator[Mistake]:
    """Read the texts, and prove what they claim; not while a condition is flawed."""
    proved: dict[Claim, Condition | None] = {}
    for path, words in _claims(subject.marks.texts):
        if subject.flaws:
            return
        for claim in words.keys() - proved.keys():
            proved[claim] = prove(subject.cases, claim).breaking
        told = [_told(subject, claim, word, breaking) for claim, word in words.items() if (breaking := proved[claim])]
        if told:
            between = explanation("CLM001").phrases["between"]
            said = Words(between.zh.join(one.zh for one in told), between.en.join(one.en for one in told))
            yield Mistake(path, {"claims": said})


def _told(subject: ItemSubject, claim: Claim, word: str, breaking: Condition) -> Words:
    said = explanation("CLM001").phrases
    slots = {"word": plain(word), "fact": said[claim], "path": subject.wording.said(breaking)}
    return said["always" if breaking == ALWAYS else "some"].format(slots)


def _claims(written: Iterable[tuple[Path, str]]) -> Iterator[tuple[Path, Mapping[Claim, str]]]:
    """Give each text that claims something: what, and by which word."""
    read = [(path, text) for path, text in written if path[0] in _READ or (path[0] in _NOTED and "note" in path)]
    for path, text in read if _claims_something("\n".join([text for _, text in read]).lower()) else ():
        said = {claim: _first(text.lower(), words) for claim, words in _vocabulary().items()}
        claimed = {claim: word for claim, word in said.items() if word}
        if claimed:
            yield path, claimed


def _claims_something(text: str) -> bool:
    """Tell whether any word of any claim is in a text of small letters."""
    return any(map(text.__contains__, _words()))


def _first(text: str, claimed: Mapping[str, list[str]]) -> str:
    """Give the first word of a claim that a text makes; nothing where it makes none."""
    places = ((word, at) for word in claimed["words"] for at in _places(text, word))
    return next((word for word, at in places if _is_meant(text, word, at, claimed)), "")


def _is_meant(text: str, word: str, at: int, claimed: Mapping[str, list[str]]) -> bool:
    behind = text[at + len(word) :]
    return not text[:at].endswith(_NEGATIONS) and not behind.startswith(tuple(claimed.get("unless_behind", ())))


def _places(text: str, word: str) -> Iterator[int]:
    at = text.find(word)
    while at >= 0:
        yield at
        at = text.find(word, at + 1)


@cache
def _vocabulary() -> Mapping[Claim, Mapping[str, list[str]]]:
    return {Claim(claim): words for claim, words in own_data(__package__, "claims.yaml", as_text=True).items()}


@cache
def _words() -> Sequence[str]:
    return [word for claimed in _vocabulary().values() for word in claimed["words"]]
