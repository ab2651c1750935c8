"""RES001: a result called 证 or 证书 is a certificate, one called 批复 or 批文 an approval.

Source: a city's own checker, which goes by the ending of the name; 凭证 and 证明 prove something and are neither (B).
"""

import re
from collections.abc import Iterator

from catalog.findings.finding import Args
from catalog.model.texts import Text
from catalog.rules.rule import BASES, Mistake, item_rule
from catalog.rules.subject import ItemSubject
from catalog.schema.kinds import Kind
from catalog.schema.labels import word

_BRACKETED = re.compile(r"[（(［\[〔【][^（）()［］\[\]〔〕【】]*[）)］\]〕】]|[《》“”\s]")
"""What stands behind a name in brackets is no part of it: 食品经营许可证（副本）."""
_ENDINGS = {
    "certificate": re.compile(r"(?<![凭保见公查取佐印论求])证(?:书|照)?$"),
    "approval": re.compile(r"批[复文]$"),
}
_TYPE = ("results", "*", "type")


@item_rule("RES001", also=BASES)
def type_and_name(subject: ItemSubject) -> Iterator[Mistake]:
    """Compare the type of each result with the ending of its name."""
    for index, result in enumerate(subject.item.results):
        wanted = _wanted(result.name)
        if wanted and result.type and result.type != wanted:
            args: Args = {
                "name": next(name for name in result.name.wordings if _of_name(name) == wanted),
                "found": word(Kind.ITEM, _TYPE, result.type),
                "wanted": word(Kind.ITEM, _TYPE, wanted),
            }
            yield Mistake(("results", index, "type"), args, fix=wanted)


def _wanted(name: Text) -> str:
    return next(filter(None, map(_of_name, name.wordings)), "")


def _of_name(name: str) -> str:
    bare = _BRACKETED.sub("", name)
    return next((kind for kind, ending in _ENDINGS.items() if ending.search(bare)), "")
