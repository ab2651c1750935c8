"""Charts of any steps: whatever an item says, its chart is clear, whole and in order."""

from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from catalog.findings.words import Language
from catalog.model.item import Item
from catalog.model.reading import read_value
from catalog.model.registers import Registers
from exporters.layout.flow.chart import arrange
from exporters.layout.flow.pages import pages
from guides.flow.build import flow_of
from guides.flow.view import LineKind
from guides.subject import Subject
from tests.exporters.layout.flow.test_chart import check

UNITS = ["综合窗口", "审批科", "监管所", "规划科", "交通运输局", "消防大队"]
LIMIT = st.one_of(st.none(), st.fixed_dictionaries({"number": st.integers(1, 20), "unit": st.just("working_day")}))
PERIOD = st.sampled_from([None, {"number": 30, "unit": "day"}])


@st.composite
def outcomes(draw: st.DrawFn, steps: int) -> list[dict[str, Any]]:
    found = []
    for number in range(draw(st.sampled_from([0, 0, 1, 2]))):
        way: dict[str, Any] = {"id": f"o{number}", "label": draw(st.sampled_from(["补正", "不予受理", "退回重新审查"]))}
        if draw(st.booleans()):
            way |= {"back_to": f"s{draw(st.integers(0, steps - 1))}"}
            period = draw(PERIOD)
            way |= {"applicant_limit": period} if period else {}
        else:
            way["end"] = True
        found.append(way)
    return found


@st.composite
def items(draw: st.DrawFn) -> dict[str, Any]:
    count, units = draw(st.integers(0, 9)), draw(st.integers(1, len(UNITS)))
    steps = []
    for number in range(count):
        one = draw(st.lists(st.integers(0, count - 1), max_size=3)) if draw(st.booleans()) else [max(number - 1, 0)]
        step: dict[str, Any] = {
            "id": f"s{number}",
            "name": draw(st.text("受理审查，核 ab", min_size=1, max_size=20)),
            "phase": draw(st.sampled_from(["apply", "accept", "review", "decision", "delivery"])),
            "by": draw(st.sampled_from(["applicant", "authority", "joint", "intermediary"])),
            "after": [f"s{other}" for other in one if other != number or draw(st.booleans())],
            "optional": draw(st.booleans()),
            "handover": draw(st.sampled_from(["", "system", "staff"])),
            "outcomes": draw(outcomes(count)),
        }
        if step["by"] != "applicant":
            step["unit"] = draw(st.sampled_from(UNITS[:units]))
        if limit := draw(LIMIT):
            step["limit"] = limit
        if draw(st.integers(0, 3)) == 0:
            step["when"] = {"q": True}
        steps.append(step)
    question = {"id": "q", "kind": "yes_no", "ask": "是不是这样？"}
    return {"id": "x", "name": "某事", "questions": [question], "steps": steps}


@settings(max_examples=max(1, settings.default.max_examples // 4))  # each is a chart of dozens of lines
@given(items(), st.sampled_from(list(Language)))
def test_any_steps_make_a_clear_chart(data: dict[str, Any], language: Language) -> None:
    subject = Subject.of(read_value(Item, data), Registers(), language)
    view = flow_of(subject)
    layout = arrange(view)
    check(layout)
    named = {node.id for node in view.nodes}
    assert {f"step:{step['id']}" for step in data["steps"]} <= named
    ends = [node for node in view.nodes if node.id.startswith("out:")]
    kept = sum(line.kind is LineKind.BACK for line in view.lines) + sum(node.shape != "process" for node in ends)
    assert kept == sum(len(step["outcomes"]) for step in data["steps"])


@settings(max_examples=max(1, settings.default.max_examples // 4))  # each is a chart of dozens of lines
@given(items())
def test_every_symbol_and_word_stands_on_one_of_the_pages(data: dict[str, Any]) -> None:
    layout = arrange(flow_of(Subject.of(read_value(Item, data), Registers(), Language.ZH)))
    paper, scale, parts = pages(layout)
    assert [symbol.id for part in parts for symbol in part.symbols] != [] or not layout.symbols
    assert sorted(symbol.id for part in parts for symbol in part.symbols) == sorted(s.id for s in layout.symbols)
    texts = [text.text for part in parts for line in part.lines for text in line.texts]
    assert sorted(texts) == sorted(text.text for line in layout.lines for text in line.texts)
    for part in parts:
        assert part.width * scale <= paper.width + 0.01
        assert part.height * scale <= paper.height + 0.01 or len(part.symbols) <= len(layout.lanes or "1")
        for symbol in part.symbols:
            assert symbol.rect.y >= 0
            assert symbol.rect.bottom <= part.height
        for line in part.lines:
            assert all(0 <= x <= part.width and 0 <= y <= part.height for x, y in line.way)
