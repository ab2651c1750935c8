"""COD001: a catalogue code ends in `00Y` exactly where a main item has sub-items, else in `000`.

Source: DB52/T 1264-2018 prints the rule; codes of the national catalogue follow it (A).
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from catalog.findings.finding import Args
from catalog.findings.messages import explanation
from catalog.rules.rule import Mistake, file_rule
from catalog.rules.subject import FileSubject
from catalog.schema.kinds import Kind

_MAIN = 9
_UNDIVIDED = "000"
_DIVIDED = "00Y"


@file_rule("COD001", Kind.CATALOGUE)
def main_item_ending(subject: FileSubject) -> Iterator[Mistake]:
    """Compare each ending with the other entries of the same main item."""
    codes = [str(entry.get("code", "")) for entry in subject.data]
    endings: dict[str, set[str]] = defaultdict(set)
    for code in codes:
        endings[code[:_MAIN]].add(code[_MAIN:])
    for index, code in enumerate(codes):
        reason, wanted = _verdict(code[_MAIN:], endings[code[:_MAIN]])
        if reason:
            phrase = explanation("COD001").phrases[reason]
            whole = code[:_MAIN] + wanted
            args: Args = {"code": code, "wanted": whole, "reason": phrase}
            yield Mistake((index, "code"), args, fix=f'"{whole}"')


def _verdict(ending: str, all_endings: Iterable[str]) -> tuple[str, str]:
    """Give why an ending is wrong (empty where it is right), and the one wanted."""
    has_sub_items = any(other not in (_UNDIVIDED, _DIVIDED) for other in all_endings)
    if ending == _DIVIDED and not has_sub_items:
        return "undivided", _UNDIVIDED
    if ending == _UNDIVIDED and has_sub_items:
        return "divided", _DIVIDED
    if ending.endswith("Y") and ending != _DIVIDED:
        return "misplaced", _DIVIDED
    return "", ending
