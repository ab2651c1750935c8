"""With ASCII borders the marks of trees, bars and states are ASCII as well; what people wrote stays."""

from rich.segment import Segment
from textual.color import Color

from tui.ascii_marks import AsciiMarks


def test_marks_become_ascii_cell_by_cell_and_people_s_text_stays() -> None:
    segments = [Segment("│├ ▶ ● 食品“许可”…①▅")]
    (drawn,) = AsciiMarks().apply(segments, Color(0, 0, 0))
    assert drawn.text == "|| + * 食品“许可”…①#"
