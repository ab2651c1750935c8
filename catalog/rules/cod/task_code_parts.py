"""COD004: the parts of a task code 实施编码 agree with the authority and the catalogue entry.

Source: 18 credit code of the authority, 1 level, 12 catalogue code, read off codes in use (A).
"""

from collections.abc import Iterator

from catalog.findings.messages import explanation
from catalog.findings.words import Words
from catalog.model.credit_code import is_valid
from catalog.rules.rule import Mistake, item_rule
from catalog.rules.subject import ItemSubject
from catalog.schema.kinds import Kind

_LENGTH = 31
_PARTS = {"uscc": slice(0, 18), "level": slice(18, 19), "catalogue": slice(19, 31)}
_LEVELS = {"national": "1", "province": "2", "city": "3", "county": "4", "township": "5"}


@item_rule("COD004")
def task_code_parts(subject: ItemSubject) -> Iterator[Mistake]:
    """Name every part that differs from what the registers say."""
    code = subject.data.get("codes", {}).get("task", "")
    if len(code) != _LENGTH:
        return
    known = _known(subject, code)
    differing = [part for part, wanted in known.items() if wanted and code[_PARTS[part]] != wanted]
    if differing:
        whole = "".join(known[part] or code[stretch] for part, stretch in _PARTS.items())
        yield Mistake(("codes", "task"), {"parts": _told(differing, known), "wanted": whole}, fix=f'"{whole}"')


def _known(subject: ItemSubject, code: str) -> dict[str, str]:
    """Give what each part of a code should be; empty where the registers do not say, or wrongly (COD006)."""
    authority = subject.registers.get(Kind.AUTHORITIES, str(subject.data.get("authority", ""))) or {}
    entry = subject.registers.get(Kind.CATALOGUE, str(subject.data.get("catalogue", ""))) or {}
    uscc = str(authority.get("uscc", "")).upper()
    return {
        "uscc": uscc if uscc == code[_PARTS["uscc"]] or is_valid(uscc) else "",
        "level": _LEVELS.get(str(authority.get("level", "")), ""),
        "catalogue": str(entry.get("code", "")),
    }


def _told(differing: list[str], known: dict[str, str]) -> Words:
    phrases = explanation("COD004").phrases
    said = [phrases[part].format({"wanted": known[part]}) for part in differing]
    return Words("；".join(words.zh for words in said), "; ".join(words.en for words in said))
