"""Timelines and situations side by side as outlines: all that the pictures show."""

from exporters.outline import drawing, markdown
from exporters.outline.sides import tree_of_sides
from exporters.outline.timelines import tree_of_timeline
from tests.exporters import sides_samples, timeline_samples


def test_a_timeline_tells_who_takes_each_step_how_long_and_on_which_days() -> None:
    assert drawing.render(tree_of_timeline(timeline_samples.two_situations())).decode() == (
        "小事 · 何时办结\n"
        "某局\n"
        "├ 设施：大型\n"
        "│ ├ 承诺办结：20个工作日\n"
        "│ ├ 1. 第1步 [到现场]\n"
        "│ │   谁来办：综合窗口\n"
        "│ │   1个工作日 · 第 1 个工作日\n"
        "│ ├ 2. 专家评审\n"
        "│ │   谁来办：市容科\n"
        "│ │   12个工作日 · 第 2–13 个工作日\n"
        "│ ├ 3. 现场勘验 [不计入时限]\n"
        "│ │   谁来办：督察大队\n"
        "│ │   5个工作日\n"
        "│ └ 4. 审批\n"
        "│     谁来办：市容科\n"
        "│     2.5个工作日 · 第 14–16 个工作日\n"
        "└ 设施：小型\n"
        "  ├ 承诺办结：当场\n"
        "  └ 1. 第1步\n"
        "      谁来办：综合窗口\n"
        "      当场\n"
        "版本 1\n"
    )


def test_a_row_that_is_the_same_in_all_situations_takes_one_line() -> None:
    lines = markdown.render(tree_of_sides(sides_samples.two_columns())).decode().splitlines()
    assert lines[4:] == [
        "## 申请材料",
        "",
        "- **第1号材料** · *不同*",
        "  - **本人**：需要",
        "  - **代办**：—",
        "- **第2号材料** · *不同*",
        "  - **本人**：需要",
        "  - **代办**：—",
        "- **第3号材料**：需要",
        "",
        "版本 1",
    ]


def test_what_nobody_would_write_stays_text() -> None:
    for tree in (tree_of_sides(sides_samples.hostile()), tree_of_timeline(timeline_samples.hostile())):
        assert b"<script>" not in markdown.render(tree)
        assert "alert" in drawing.render(tree).decode()
