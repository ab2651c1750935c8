"""Lines run upright or level, from port to port, and through no box."""

from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from exporters.layout.flow.routing import Errand, Port, route, straightened
from exporters.layout.flow.traffic import Line
from exporters.layout.rect import Rect, stretch

DOWN = (0, 1)


def errand(source: Rect, target: Rect, name: str = "a") -> Errand:
    start = Port((source.middle[0], source.bottom), DOWN)
    end = Port((target.middle[0], target.y), DOWN)
    return Errand(Line(name, f"{name}-end"), (start,), (end,))


def test_a_line_straight_down_has_no_corner() -> None:
    source, target = Rect(0, 0, 100, 40), Rect(0, 100, 100, 40)
    assert route([errand(source, target)], [], ((), ())) == [((50, 40), (50, 100))]


def test_a_line_goes_round_what_stands_in_its_way() -> None:
    source, wall, target = Rect(0, 0, 100, 40), Rect(0, 80, 100, 40), Rect(0, 160, 100, 40)
    (way,) = route([errand(source, target)], [wall.grown(6)], ((-20, 120), ()))
    assert len(way) == 6
    assert not any(stretch(*stroke).meets(wall) for stroke in pairwise(way))


def test_strangers_do_not_run_along_each_other() -> None:
    boxes = [Rect(0, 0, 40, 20), Rect(100, 0, 40, 20), Rect(120, 100, 40, 20), Rect(-20, 100, 40, 20)]
    lines = [errand(boxes[0], boxes[2], "a"), errand(boxes[1], boxes[3], "b")]
    one, other = route(lines, [], ((), (40, 50, 60, 70)))
    level = [{y for (x1, y), (x2, _) in pairwise(way) if x1 != x2} for way in (one, other)]
    assert not level[0] & level[1]


def test_corners_in_a_line_are_left_out() -> None:
    assert straightened([(0, 0), (0, 5), (0, 5), (0, 9), (4, 9), (8, 9)]) == ((0, 0), (0, 9), (8, 9))


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(st.integers(0, 4), st.integers(0, 4)), min_size=3, max_size=9, unique=True))
def test_ways_are_square_and_free_wherever_boxes_stand(cells: list[tuple[int, int]]) -> None:
    boxes = [Rect(column * 160.0, row * 100.0, 120, 50) for column, row in cells]
    lines = [errand(boxes[0], box, "a") for box in boxes[1:]]
    xs = [x for box in boxes for x in (box.x - 16, box.right + 16)]
    ys = [y for box in boxes for y in (box.y - 20, box.bottom + 20)]
    for box, way in zip(boxes[1:], route(lines, [box.grown(6) for box in boxes], (xs, ys)), strict=True):
        assert way[0] == (boxes[0].middle[0], boxes[0].bottom)
        assert way[-1] == (box.middle[0], box.y)
        for one, other in pairwise(way):
            assert one[0] == other[0] or one[1] == other[1]
            assert not any(stretch(one, other).meets(wall) for wall in boxes)
