"""Phrases that say in which case something holds: 租用的, 未满十六周岁, 现役军人除外, 委托他人办理时.

Each pattern is a way in which guides write a condition, with what only looks like it left out; how often
they are right is measured on labelled sentences (docs/hidden-conditions.md).
"""

import re
from functools import lru_cache

from catalog.rules.mat.clauses import masked

_KEPT = 10_000
"""Texts remembered: items repeat each other."""

_START = r"(?:^|(?<=[，。；：（、\s]))"
_END = r"(?=[，。；：）]|$)"
_IN = r"[^，。；：（）\s]"
_NUMBER = r"[\d一二三四五六七八九十百千万两]{1,9}"

_DEMAND = (
    r"(?:[还另也都则均再改只仅]*(?:(?:应当|必须|可以|无需|不需|不用)"
    r"|应(?![急用收付聘届税])|须(?!知)|需(?!求)|要(?![求素点件])|可(?!行|研|靠|能)|由(?!来)|凭(?![证据])|免(?![疫费税冠])"
    r"|提供(?!者)|提交(?![方时日人地])|出具|携带|交回|加收|减半|收取|附(?![件表图录近属])|另[附交]|改交|带(?![薪头])"
    r"|每[人证件日]|[\d一二三四五六七八九十]{1,4}个?(?:工作)?日|延长至))"
)
"""What is asked, as it stands behind a case."""

_CLASS = (
    r"(?:非?(?:个人|企业|单位|自然人|法人|公司|个体工商户|事业单位|社会组织|外国人|外籍人士|华侨|港澳台?居民|台湾居民|港澳台学生"
    r"|未成年人|(?:现役|退役)?军人|学生|残疾人|老年人|老人|低保(?:对象|家庭|户)|特困人员|小微企业|代办人|代理人|受托人|监护人"
    r"|无民事行为能力的?人|本[地市省区县]户籍|外地户籍))"
    r"(?:申请人|申请|用户|人员|家庭|学生|凭\w{2,6})?"
)
_OTHER_CLASS = (
    rf"(?!(?:窗口|现场|接待)?(?:工作|经办|从业|办事|管理|负责)人员|申请者){_IN}{{1,12}}"
    r"(?:人员|职工|员工|(?<!或)者|用户|场所|家庭|子女|婴儿|儿童|老人|对象)"
)
_UNIT = r"(?:平方米|㎡|人|万元|吨|米)"
_SIZED = r"(?:的(?=[，）企单公场项])|企业|单位|公司|场所|项目)"
_NO_TIME = r"(?<!节假日)(?<!时间)(?<!期间)(?<!周末)"

_ASKED_OF = r"(?:提供|提交|携带|带|交|凭|持|免|减|附|由监护人|按[^，。；]*(?:办理|执行))"
_BESIDES = r"(?:[还另](?:需|须|应|要)(?!签|写)|另行提供|另行提交|另外提供|[需须应]另[附交]|另附(?!页|纸)|另交|再交)"

_HAPPENING = (
    r"(?:[有为是由系属需无不未已遇因在经代确]|委托|变更|涉及|使用|申请|采用|存在|本人|遗失|丢失|发生|选择|单位|企业|个人"
    r"|离婚|租[用借]|超过|通过)"
)
"""What may come about; 如 before a document only gives an example."""

_EVERYBODY = (
    r"(?:(?:窗口|网上|现场)?(?:办理|申请)|提交|领[取证]|申报|受理|现场|到场|登记|打印|填写|核验|取[件证]|报名|上传|签字|递交"
    r"|表格放不下)"
)
"""What everybody does: no case of its own."""

_NOT_WHEN = (
    r"(?<![同及按准随临小当届平计暂实定学])(?<!公示)(?<!审核)(?<!审查)(?<!办理)(?<!有效)(?<!补正)"
    r"(?<!正常)(?<!一般)(?<!通常)"
)

_FREED = (
    r"(?:可以?免|可以?不再?(?:提供|提交|交|带|填)|(?:不[用需]|无需)再?(?:提供|提交|交|带)"
    r"|免(?:收|交|缴|征|填|于|予|检|体检|提交|提供)|减半|减免(?!申请|表|审批))"
)

_AT_START = rf"""
    # 租用的，… · 租用的提交… · （租用的）
    (?!(?:应当?|必须|须)(?![经由征取])|所|提交|填写|提供|出具)(?:{_IN}|（[^（）]*）){{2,30}}?的(?=[，：）]|{_DEMAND})
    # 如委托他人，若是分公司，学历证书（如有）; not 如实, 如下, nor 如身份证、护照
    | (?:如果|假如|倘若|若(?!干)|如(?={_HAPPENING}))(?!如有[误疑]){_IN}*
    # 变更时…, 两个以上股东时，; not 办理时, 提交时
    | (?!{_EVERYBODY}时){_IN}{{1,20}}?{_NOT_WHEN}(?:时|期间|情况下|情形下?)(?=[，）]|$|{_DEMAND})
    # 未办理身份证，可…
    | (?:未|没有|无)(?!经|按|注明){_IN}{{2,14}}(?=，(?:[可须需应凭用以由]|提交|提供))
    # 现役军人除外; not days off
    | {_IN}{{2,30}}?{_NO_TIME}除外
    # 除现役军人外，; not one paper besides others, nor time that is not counted
    | 除(?!上述|以上|法定|本){_IN}{{2,15}}(?<![表书证件料本据]){_NO_TIME}(?:以外|之外|外){_END}
    # 低保家庭可免, 残疾人免交, 小微企业减半; not the plain fact 免提交
    | (?!本项|该项|本材料){_IN}{{2,15}}{_FREED}
    # 个人：身份证, 外国人提供护照, 未成年人由监护人代办
    | (?:{_CLASS}|{_OTHER_CLASS})(?=：|，?[还另也都则须需应要可只仅]*(?:另行|另外)?{_ASKED_OF})
    # 部分行业需…, 劳务输出的才需要
    | (?:部分|个别|某些|有些|特殊)(?:行业|项目|情形|岗位|地区|企业|单位){_IN}{{0,6}}?[需须应要]
    | {_IN}{{2,15}}才[需须要用]
    # 代办人另需…, …，还应提交…
    | (?!复印件|扫描件|原件|申请表|同时){_IN}{{0,14}}?{_BESIDES}
    # 委托他人办理，…
    | (?:委托(?!书|事项|代理协议|合同|人|期限)|代办(?!人)|代领(?!人)){_IN}{{0,10}}(?=[，的时还另须需应]|提供|提交|出具)
"""

_IN_BRACKETS = rf"""
    # （未成年人提供）（集体户提交首页）
    (?!窗口|现场|系统|网上|官网|大厅|申请人|本人|自行){_IN}{{2,30}}(?:需?提供|需?提交|需要|适用|交回|需附)(?=）)
    | (?![须需应请要由]|现场|窗口|一并|同时){_IN}{{2,12}}(?:提交|改交){_IN}+(?=）)
    # （仅限新办）（已抵押的）（非本地户籍）
    | (?:仅(?![供用])|只|限(?![\d时])|属于|涉及|适用|非(?!必)
       |未(?:成年|[婚满]|就业)|已(?:[婚离退]|抵押|就业))[^（）]*(?=）)
    # （企业）（换证人员）（患职业病的职工）
    | (?:{_CLASS}|{_OTHER_CLASS}|{_IN}{{2,20}}的(?:人|企业|单位|学生|项目|岗位))(?=）)
"""

_ANYWHERE = rf"""
    # 仅新办需要, 只有法人股东才需提交, 适用于外地户籍学生
    (?:仅(?:限|指|对|适用)|适用于|限于|只发给){_IN}+|仅{_IN}{{1,15}}(?:需|提供|提交)|只有{_IN}{{2,15}}[才需须]
    # 未满十六周岁, 70岁以上老人
    | (?:[不未年已]满{_NUMBER}周?岁|{_NUMBER}周?岁(?:（?不?含?）?)及?以[上下内])(?!{_IN}{{0,12}}规定){_IN}{{0,8}}
    # 100万元以上的公司, 不足10人的单位
    | {_NUMBER}{_UNIT}及?以[上下]{_SIZED}|(?:超过|不足|不满)(?<!不超过){_NUMBER}{_UNIT}{_SIZED}
    # 首次申领不收费, 补领每证40元, 变更3个工作日
    | (?:首次|初次|第一次|[补换]领|补[办卡]|遗失|损坏|逾期|加急){_IN}{{0,8}}?
      (?:{_NUMBER}元|免费|不收费|收[费取]|加收|减半|工本费)
    | (?:首次|初次|第一次|变更|延续|补[办卡]|跨省){_IN}{{0,8}}?(?:{_NUMBER}个?(?:工作日|日|天)|即时办结|当场办结)
    # 涉及特殊行业的批准文件
    | (?<!不)涉及(?!的){_IN}{{2,12}}
    # 根据实际情况; 必要时 and 视情况 are vague words, which TXT001 tells
    | (?:根据|按照?)(?:(?:实际|具体)情况|不同(?:情况|情形))|特殊情况下?[的需应可]
"""

_FIRST = r"(?=[仅只适限不未年已超首初第补换遗损逾加变延跨涉根按特\d一二三四五六七八九十百千万两])"
"""What a pattern of those that stand anywhere begins with: no other place needs a look."""

_ANY = re.compile(rf"{_START}(?:{_AT_START})|(?<=（)(?:{_IN_BRACKETS})|{_FIRST}(?:{_ANYWHERE})", re.VERBOSE)

_FAULT = re.compile(
    r"齐全|不齐|不符|不清|不全|不完整|不一致|不合格|逾期不|未按|虚假|伪造|隐瞒|有误|符合(?:条件|要求|规定|标准)的"
)
"""What is right or wrong with a paper is no case of anybody's."""

_CONSEQUENCE = re.compile(r"[，]?(?:不予|退回|一次性?告知|告知|追究|视为|可以?再?延长|写“|补正|责令)")
"""What becomes of it, or what the authority may do: nobody can be asked for it."""


@lru_cache(maxsize=_KEPT)
def conditions_in(text: str) -> tuple[str, ...]:
    """Give the phrases of a text that say in which case it holds, as they are written."""
    ready = masked(text)
    found = (match for match in _ANY.finditer(ready) if not _is_no_case(ready, match))
    return tuple(text[match.start() : match.end()] for match in found)


def _is_no_case(ready: str, found: re.Match[str]) -> bool:
    return bool(_FAULT.search(found[0]) or _CONSEQUENCE.match(ready, found.end()))
