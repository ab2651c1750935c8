"""Phrases that leave a choice of documents: 身份证或户口簿, 任选其一, 父亲或母亲的户口簿.

An "or" counts only between documents, or between people in front of one; how often the patterns are right is
measured on labelled sentences (docs/hidden-conditions.md).
"""

import re
from functools import lru_cache

from catalog.rules.mat.clauses import masked

_KEPT = 10_000
"""Texts remembered: items repeat each other."""

_MARKS = "，。；：（）"
_IN = rf"[^{_MARKS}\s]"
_DOCUMENT = r"(?:[证簿书表本件照单函议同料据票告图册卡明折历执页约录]|判决|裁定)"
_OR = r"(?:[、，]?或者?|／)"
_SIGNED = r"(?:签[字名]|盖章(?!的)|按手印)"
_WHO = (
    r"(?:父亲|母亲|父母|夫妻|男方|女方|监护人|本人|代理人|法定代表人|负责人|经办人|户主|配偶|子女"
    r"|村委会|居委会|单位|街道|社区|学校|医院)"
)

_ONE_OF = (
    r"任选|任择|择一|(?:任意|任何)一[种项份个]|以下任一|任一[种项份个材证]|[二两三四五]选[一二]|选其[一中]|选择一[种项份]"
    r"|其中(?:任意?)?(?:一[种项份个]|之一)|(?<!情形)(?<!条件)(?<!行为)(?<!情况)之一(?!的)|(?:提供|[有交带])(?:任意?)?一[种项样]"
)

_CHOICES = (
    # 身份证或户口簿, 身份证／护照, 判决书、裁定书或调解书
    rf"{_DOCUMENT}[》”]?{_OR}(?!签|盖|按)(?:(?!{_SIGNED}){_IN}){{0,25}}?{_DOCUMENT}(?!的|名)(?!{_IN}{{0,6}}文号)",
    # 公安部门或者其他部门的证明
    rf"(?:部门|机构|机关|单位|委员会){_OR}(?:(?!{_SIGNED}){_IN}){{1,12}}?(?:出具|的){_IN}{{0,12}}?{_DOCUMENT}",
    # 父亲或母亲的户口簿, 村委会或居委会出具的证明, 夫妻任一方的身份证
    rf"{_WHO}{_OR}(?:(?!{_SIGNED}){_IN}){{2,25}}?{_DOCUMENT}",
    rf"(?:父母|夫妻|双方|男女)(?:任意?)?一方的?(?:(?![在签盖到为是有]){_IN}){{0,8}}{_DOCUMENT}",
    # 任选一项, 二选一, 三者之一; not 下列情形之一的
    _ONE_OF,
    rf"{_DOCUMENT}[》”]?均可",
    # 可提供房产证、租赁合同等
    rf"可以?(?:出示|提供|提交|凭){_IN}{{1,12}}{_DOCUMENT}[》”]?、{_IN}{{1,30}}?{_DOCUMENT}等",
    # 居住证明，如水费单、租赁合同
    rf"(?<!例)如(?![有为是由系属需无不未已遇因])(?:(?![、]){_IN}){{1,8}}{_DOCUMENT}[》”]?、{_IN}+",
)

_ANY = re.compile("|".join(f"(?:{choice})" for choice in _CHOICES))


@lru_cache(maxsize=_KEPT)
def alternatives_in(text: str) -> tuple[str, ...]:
    """Give the clauses of a text that leave a choice of documents, as they are written."""
    ready = masked(text)
    found = {_clause(ready, match) for match in _ANY.finditer(ready)}
    return tuple(text[start:end].strip() for start, end in sorted(found))


def _clause(ready: str, found: re.Match[str]) -> tuple[int, int]:
    start = max(ready.rfind(mark, 0, found.start()) for mark in _MARKS) + 1
    ends = (ready.find(mark, found.end()) for mark in _MARKS)
    return start, min((end for end in ends if end >= 0), default=len(ready))
