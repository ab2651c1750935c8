"""Timelines to lay out and draw."""

from random import Random

from guides.timeline.view import Bar, Strip, TimelineView
from tests.exporters.conftest import HOSTILE

_WORDS = ("受理", "现场勘验", "专家评审、听证和公示，", "审批 approval", "https://example.cn/a", "（复核）")


def bar(number: int, begins: float, ends: float, **more) -> Bar:
    """Make a step of an actor."""
    told = {"title": f"第{number}步", "actor": "综合窗口", "length": f"{ends - begins:g}个工作日", "badges": ()}
    return Bar(f"s{number}", str(number), begins=begins, ends=ends, critical=True, **(told | more))


def timeline(*strips: Strip, **more) -> TimelineView:
    """Make a timeline of strips."""
    told = {"title": "小事 · 何时办结", "subtitle": "某局", "note": "", "description": "一句话", "footer": "版本 1"}
    return TimelineView(id="x", language="zh", unit="工作日", strips=strips, **(told | more))


def two_situations() -> TimelineView:
    """Make the timeline of an item with two situations."""
    first = Strip(
        "设施：大型",
        "承诺办结：20个工作日",
        20.0,
        (
            bar(1, 0, 1, badges=("到现场",)),
            bar(2, 1, 13, title="专家评审", actor="市容科"),
            bar(3, 1, 1, title="现场勘验", actor="督察大队", length="5个工作日", badges=("不计入时限",)),
            bar(4, 13, 15.5, title="审批", actor="市容科"),
        ),
    )
    return timeline(first, Strip("设施：小型", "承诺办结：当场", 0.0, (bar(1, 0, 0, length="当场"),)))


def hostile() -> TimelineView:
    """Make a timeline of what nobody would write."""
    bars = tuple(
        bar(number, number, number + 1, title=text, actor=text, length=text, badges=(text,))
        for number, text in enumerate(HOSTILE)
    )
    text = HOSTILE[0] + HOSTILE[2]
    return timeline(Strip(text, text, 400.0, bars), title=text, subtitle=text, note=text, footer=text, description=text)


def drawn_timeline(chance: Random) -> TimelineView:
    """Draw a timeline of up to four strips."""
    return timeline(*(_strip(chance) for _ in range(chance.randrange(5))), note=_text(chance), title=_text(chance))


def _strip(chance: Random) -> Strip:
    bars, day = [], 0.0
    for number in range(1, chance.choice((2, 8, 40))):
        ends = day + chance.choice((0, 0, 0.25, 1, 5, 60))
        badges = tuple(_text(chance, 2) for _ in range(chance.randrange(3)))
        bars.append(bar(number, day, ends, title=_text(chance), actor=_text(chance, 2), badges=badges))
        day = chance.choice((day, ends))
    return Strip(_text(chance), _text(chance, 2), chance.choice((None, 0.0, day + 5)), tuple(bars))


def _text(chance: Random, most: int = 6) -> str:
    return "".join(chance.choices(_WORDS, k=chance.randint(1, most)))
