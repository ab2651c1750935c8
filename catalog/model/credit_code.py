"""The unified social credit code 统一社会信用代码: 18 characters, two of them checks.

GB 32100-2015 for the whole, GB 11714 for the subject code (characters 9 to 17) within it.
"""

LENGTH = 18
_CHARACTERS = "0123456789ABCDEFGHJKLMNPQRTUWXY"
_WEIGHTS = tuple(3**position % 31 for position in range(LENGTH - 1))
_SUBJECT = slice(8, 16)
_SUBJECT_CHECK = 16
_SUBJECT_WEIGHTS = (3, 7, 9, 10, 5, 8, 4, 2)


def check_character(code: str) -> str:
    """Compute the last character from the 17 before it; empty where one of them cannot stand in a code."""
    values = [_CHARACTERS.find(character) for character in code[: LENGTH - 1]]
    if -1 in values or len(values) < LENGTH - 1:
        return ""
    return _CHARACTERS[-sum(value * weight for value, weight in zip(values, _WEIGHTS, strict=True)) % 31]


def subject_check_character(code: str) -> str:
    """Compute character 17, which checks the eight before it; empty where the code is too short or odd."""
    subject = code[_SUBJECT]
    if len(subject) < len(_SUBJECT_WEIGHTS) or not (subject.isascii() and subject.isalnum()):
        return ""
    values = (int(character, 36) for character in subject)
    rest = -sum(value * weight for value, weight in zip(values, _SUBJECT_WEIGHTS, strict=True)) % 11
    return "0123456789X"[rest]


def is_valid(code: str) -> bool:
    """Tell whether a code in capitals has 18 characters and ends in its check character."""
    return len(code) == LENGTH and code[-1] == check_character(code)


def has_valid_subject(code: str) -> bool:
    """Tell whether the subject code within a code in capitals ends in its check character."""
    return code[_SUBJECT_CHECK : _SUBJECT_CHECK + 1] == subject_check_character(code)
