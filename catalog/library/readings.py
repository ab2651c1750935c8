"""How a character is read: every reading in pinyin, without tones. The one place that knows pypinyin."""

import os
from functools import cache


@cache
def readings(character: str) -> frozenset[str]:
    """Give all readings of a character; ü is written v and u; a letter or digit is read as itself."""
    if character.isascii():
        return frozenset({character} if character.isalnum() else ())
    (said,) = _pinyin(character) or ((),)
    plain = (reading.replace("ü", "v") for reading in said)
    return frozenset(way for reading in plain for way in (reading, reading.replace("v", "u")) if way)


@cache
def usual_reading(character: str) -> str:
    """Give the reading of a character by which lists are sorted; empty for marks."""
    if character.isascii():
        return character.lower() if character.isalnum() else ""
    found = _pinyin(character)
    return found[0][0].replace("ü", "v") if found else ""


def initials(text: str) -> str:
    """Give the first letters of the usual readings of a text's characters."""
    return "".join(usual_reading(character)[:1] for character in text)


def recalls(part: str, said: str, name: str) -> bool:
    """Tell whether a part of what is typed stands in what is said of something, or among the initials of its name."""
    return part in said or (part.isascii() and part in initials(name))


def _pinyin(character: str) -> list[list[str]]:
    # A quarter of a second for words of several characters is not spent: only characters are asked for.
    os.environ.setdefault("PYPINYIN_NO_PHRASES", "true")
    from pypinyin import Style, pinyin  # heavy, and only needed for characters not seen before

    return pinyin(character, style=Style.NORMAL, heteronym=True, errors="ignore")
