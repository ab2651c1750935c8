"""CON003: a number can be called from everywhere: it has its area code.

Source: a city's own checker: phones have an area code (B); mobile phones, hotlines and service numbers have none.
"""

import re
from collections.abc import Iterator

from msgspec import Struct

from catalog.findings.messages import explanation
from catalog.findings.words import Words, plain
from catalog.rules.con.phones import all_phones, numbers
from catalog.rules.listing import listing
from catalog.rules.rule import Mistake, file_rule
from catalog.rules.subject import FileSubject
from catalog.schema.kinds import Kind

_CODE = r"0(?:10|2\d|[3-9]\d{2})"
_LANDLINE = re.compile(rf"{_CODE}\d{{7,8}}")
_OTHER = re.compile(
    rf"(?:{_CODE})?1\d{{2,5}}"  # hotlines: 12345, 12315, 110
    rf"|(?:{_CODE})?9[56]\d{{3,4}}"  # service numbers
    r"|1[3-9]\d{9}"  # mobile phones
    r"|[48]00\d{7}"  # free of charge
    r"|(?:00)?(?:86|85[23]|886)\d{8,11}"  # with the code of a country or region
)


class Options(Struct, frozen=True):
    """What may be set."""

    area_codes: tuple[str, ...] = ()
    """Area codes of the region; empty for any."""


@file_rule("CON003", Kind.ITEM, Kind.BASE, Kind.BUNDLE, Kind.AUTHORITIES, Kind.PLACES, options=Options)
def no_area_code(subject: FileSubject, options: Options) -> Iterator[Mistake]:
    """Look at every phone number in a file; several in one text are told once."""
    for path, text in all_phones(subject.data):
        number = next((one for one in numbers(text) if not _is_whole(one, options)), "")
        if number:
            yield Mistake(path, {"found": text, "number": number, "wanted": _wanted(options)})


def _is_whole(number: str, options: Options) -> bool:
    if _LANDLINE.fullmatch(number):
        return number.startswith(options.area_codes or "0")
    return bool(_OTHER.fullmatch(number))


def _wanted(options: Options) -> Words:
    phrases = explanation("CON003").phrases
    codes = listing(plain(code) for code in options.area_codes)
    return phrases["of_region"].format({"codes": codes}) if options.area_codes else phrases["any"]
