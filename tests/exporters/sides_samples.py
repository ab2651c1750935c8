"""Tables of situations side by side to lay out and draw."""

from random import Random

from guides.sides.view import SideRow, SideSection, SidesView
from tests.exporters.conftest import HOSTILE

_WORDS = ("营业执照", "复印件1份，", "由申请人签字。", "（原件）", "https://example.cn/a/b", "ID card ")


def table(columns: tuple[str, ...], *sections: SideSection, **more) -> SidesView:
    """Make a table of sections."""
    told = {"title": "小事 · 情形对照", "subtitle": "某局", "topic": "", "note": "◆ 不同", "footer": "版本 1"}
    return SidesView(id="x", language="zh", columns=columns, sections=sections, description="一句话", **(told | more))


def two_columns(rows: int = 3) -> SidesView:
    """Make a table of two situations, every third row the same in both."""
    found = tuple(SideRow(f"第{at}号材料", ("需要", "需要" if at % 3 == 0 else "—")) for at in range(1, rows + 1))
    return table(("本人", "代办"), SideSection("申请材料", found))


def hostile() -> SidesView:
    """Make a table of what nobody would write."""
    rows = tuple(SideRow(text, (text, HOSTILE[0])) for text in HOSTILE)
    return table((HOSTILE[0], HOSTILE[2]), SideSection(HOSTILE[5], rows), title=HOSTILE[0], topic=HOSTILE[1])


def drawn_table(chance: Random) -> SidesView:
    """Draw a table of up to seven situations."""
    columns = tuple(_text(chance) for _ in range(chance.randint(1, 7)))
    sections = tuple(_section(chance, len(columns)) for _ in range(chance.randrange(5)))
    return table(columns, *sections, title=_text(chance), topic=_text(chance))


def _section(chance: Random, columns: int) -> SideSection:
    cells = ("需要", "—", _text(chance))
    rows = (SideRow(_text(chance), tuple(chance.choices(cells, k=columns))) for _ in range(chance.choice((1, 5, 40))))
    return SideSection(_text(chance), tuple(rows))


def _text(chance: Random) -> str:
    return "".join(chance.choices(_WORDS, k=chance.randint(1, 6)))
