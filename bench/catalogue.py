"""A generated catalogue: valid items of about 3.4 KB each, the same ones every time."""

import shutil
from pathlib import Path
from random import Random

from catalog.model.credit_code import check_character, subject_check_character

SEED = 20260101
AUTHORITIES = 40
DOCUMENTS = 200
LAWS = 50

_SETTINGS = """\
name = "基准测试目录"
publisher = "云岭市政务服务局"
region = "990100"
language = "zh"
edition = 1
"""
_NOUNS = (
    "经营",
    "场所",
    "人员",
    "设备",
    "安全",
    "身份",
    "建筑",
    "车辆",
    "药品",
    "食品",
    "环境",
    "教育",
    "医疗",
    "档案",
)
_VERBS = ("登记", "备案", "许可", "变更", "延续", "注销", "核准", "补领", "认定", "补贴")


def generate(folder: Path, items: int) -> Path:
    """Write a catalogue of so many items into a folder, unless it is there already."""
    done = folder / f".generated-{items}"
    if not done.exists():
        shutil.rmtree(folder, ignore_errors=True)
        _write(folder, "keli.toml", _SETTINGS)
        entries = -(-items // AUTHORITIES)
        for name, text in _registers(entries).items():
            _write(folder, f"registers/{name}.yaml", text)
        random = Random(SEED)  # noqa: S311  # the same catalogue every time, nothing secret
        for number in range(items):
            authority, entry = number % AUTHORITIES, number // AUTHORITIES
            _write(folder, f"items/a{authority}/a{authority}--i{entry}.yaml", _item(authority, entry, random))
        done.touch()
    return folder


def _write(folder: Path, file: str, text: str) -> None:
    path = folder / file
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")


def _registers(entries: int) -> dict[str, str]:
    authorities = (
        f'- {{id: a{n}, name: "第{n}局", level: county, region: "990102", nature: statutory, uscc: "{_uscc(n)}"}}'
        for n in range(AUTHORITIES)
    )
    catalogue = (
        f'- {{id: c{n}, code: "{_code(n)}", main_item: "第{n}主项", item_type: confirmation}}' for n in range(entries)
    )
    documents = (f'- {{id: d{n}, name: "第{n}号材料", kind: other, issuer: "第{n}局"}}' for n in range(DOCUMENTS))
    laws = (f'- {{id: l{n}, title: "第{n}法", issuer: "国务院", effective: 2020-01-01}}' for n in range(LAWS))
    hours = 'hours: [{text: "工作日09:00—12:00，13:30—17:30"}]'
    places = (
        f'- {{id: p{n}, name: "第{n}厅", address: "云岭市青石区观云路{n}号", {hours}}}' for n in range(AUTHORITIES)
    )
    named = {"authorities": authorities, "catalogue": catalogue, "documents": documents, "laws": laws, "places": places}
    return {name: "\n".join(lines) + "\n" for name, lines in named.items()}


def _uscc(number: int) -> str:
    body = f"11990102YL{number:06d}"
    body += subject_check_character(body)
    return body + check_character(body)


def _code(number: int) -> str:
    return f"9907{number // 1000:02d}{number % 1000:03d}000"


def _item(authority: int, entry: int, random: Random) -> str:
    name = f"{random.choice(_NOUNS)}{random.choice(_NOUNS)}{random.choice(_VERBS)}（第{entry}项）"
    code = _code(entry)
    slots = {
        "authority": f"a{authority}",
        "entry": f"c{entry}",
        "number": entry,
        "name": name,
        "task": f"{_uscc(authority)}4{code}",
        "handle": f"{code}01",
        "law": random.randrange(LAWS),
        "place": f"p{authority}",
        "days": random.randint(2, 10),
    }
    materials = "".join(_material(number, random) for number in range(5))
    return _HEAD.format_map(slots) + materials + _TAIL.format_map(slots)


def _material(number: int, random: Random) -> str:
    return f"""\
  - id: m{number}
    document: d{random.randrange(DOCUMENTS)}
    medium: either  # 纸质、电子都可以
    originals: {random.randint(0, 1)}
    copies: {random.randint(1, 3)}
    source: {{from: applicant}}
    requirements: >-
      内容真实、字迹清晰，复印件须注明与原件一致，
      并由{random.choice(_NOUNS)}负责人签字。
    filling_notes: "按{random.choice(_NOUNS)}主体的实际情况填写。"
"""


_HEAD = """\
# 由基准测试生成
schema: keli/item@1
id: {authority}--i{number}
name: "{name}"
plain_name: "我要办{name}"
summary: "办理前先看这里：需要哪些材料、跑几次、多久办好。"
catalogue: {entry}
codes: {{task: "{task}", handle_item: "{handle}"}}
state: in_force
version: 1
valid: {{from: "2026-01-01"}}
authority: {authority}
power_source: statutory
audience: [person, enterprise]
case_type: promised
basis:
  - {{law: l{law}, clause: "第十二条", for: setting}}

questions:
  - id: premises
    kind: choice
    ask: "场所是自有还是租用？"
    options: [{{id: own, label: "自有"}}, {{id: rented, label: "租用"}}]
  - {{id: proxy, kind: yes_no, ask: "由别人代办吗？"}}

conditions:
  - {{id: lawful, text: "申请人具有合法的主体资格。"}}
  - {{id: room, text: "有与申请内容相适应的场所。", when: {{premises: rented}}}}
  - {{id: proxy, text: "代办人有委托书。", when: {{proxy: true}}}}

materials:
"""

_TAIL = """\

steps:
  - {{id: accept, phase: accept, name: "受理", by: authority, limit: {{number: 1, unit: working_day}}}}
  - {{id: review, phase: review, name: "审查", by: authority, after: [accept]}}
  - {{id: decide, phase: decision, name: "决定", by: authority, after: [review]}}
  - {{id: deliver, phase: delivery, name: "送达", by: authority, after: [decide]}}

statutory_limit: {{number: 20, unit: working_day}}
promised_limit: {{number: {days}, unit: working_day, from: accept}}
visits:
  - {{id: identity, cause: identity_check, step: accept, reason: "核验", avoid_by: "网办", when: {{channel: window}}}}
channels:
  window: {{places: [{{place: {place}, window: "12"}}]}}
  online: {{kind: full, urls: {{pc: "https://zwfw.example/i{number}"}}}}
online_payment: false
fees: []
results:
  - {{id: paper, name: "第{number}号证书", type: certificate, delivery: [window, mail]}}
consult: [{{kind: phone, value: "0369-5550101"}}]
complaint: [{{kind: phone, value: "12345"}}]
"""
