"""How long it takes to find what seems to be the same among the materials of a whole catalogue."""

from collections.abc import Iterator
from pathlib import Path
from random import Random
from typing import Final

from bench.section import Section
from bench.timing import of_call
from catalog.bundles.alike import Named
from catalog.bundles.suggesting import same_things
from catalog.jobs.progress import SILENT
from catalog.model.texts import Text

RUNS: Final = 3
MATERIALS: Final = 10_000
MEMBERS: Final = 1_000
_WHAT: Final = "食品 药品 公司 房屋 土地 消防 环保 建设 施工 道路 运输 婚姻 户籍 社会保险 医疗 税务 出版 广告".split()
_HOW: Final = "经营 生产 登记 变更 检验 许可 备案 租赁 设计 安全 人员 场所 设备 竣工 资质".split()
_PAPER: Final = "许可证 申请表 证明 合同 营业执照 平面图 平面布置图 报告 授权委托书 清单 承诺书 决议 章程".split()
_ISSUERS: Final = ("", "", "市场监督管理部门", "公安机关", "民政部门")


def measure(work: Path) -> Section:  # noqa: ARG001  # nothing is written
    """Time a catalogue whose materials all have names of their own, and one in which many are called the same."""
    rows = [_row("names drawn freely", _drawn(3)), _row("many called the same", _drawn(1))]
    return Section(
        title="Suggest",
        measured=f"{MATERIALS:,} materials of {MEMBERS:,} items, none of them in a register. Median (least–most).",
        header=("materials", "different names", "proposals", "time"),
        rows=tuple(rows),
        promise="Wanted: at most 5 s.",
    )


def _row(name: str, things: list[Named]) -> tuple[str, ...]:
    names, found = {thing.name.plain for thing in things}, list(same_things(things, SILENT))
    return name, f"{len(names):,}", f"{len(found):,}", str(of_call(lambda: list(same_things(things, SILENT)), RUNS))


def _drawn(most: int) -> list[Named]:
    """Draw materials whose names have so many parts, or fewer, before what kind of paper it is."""
    chance = Random(MATERIALS + most)  # noqa: S311  # no secret
    return [_named(chance, number, most) for number in range(MATERIALS)]


def _named(chance: Random, number: int, most: int) -> Named:
    member, place = f"m{number % MEMBERS}", f"m{number % MEMBERS}/materials/x{number // MEMBERS}"
    name = Text("".join([*_parts(chance, most), chance.choice(_PAPER)]))
    return Named(place, member, ("only", place, "", "apply"), name, issuer=chance.choice(_ISSUERS))


def _parts(chance: Random, most: int) -> Iterator[str]:
    for _ in range(chance.randint(1, most)):
        yield chance.choice(_WHAT) + chance.choice(_HOW)
