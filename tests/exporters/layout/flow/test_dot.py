"""dot places boxes, and says clearly when it is not there or does not answer."""

from pathlib import Path

import pytest

from catalog.findings.errors import KeliError, MissingTool
from exporters.layout.flow import dot
from exporters.layout.flow.dot import Box, Graph, Link, place

TWO = Graph((Box(100, 40), Box(100, 40)), (Link(0, 1),))


def fake_dot(folder: Path, script: str, monkeypatch: pytest.MonkeyPatch) -> None:
    program = folder / "dot"
    program.write_text(f"#!/bin/sh\n{script}\n", "utf-8")
    program.chmod(0o755)
    monkeypatch.setenv("PATH", str(folder))


def test_a_link_leads_down() -> None:
    above, below = place(TWO)
    assert above.x == below.x
    assert below.y - above.y >= 40


def test_a_row_keeps_its_order() -> None:
    row = Graph((Box(50, 20),) * 3, (Link(0, 1, rows=0), Link(1, 2, rows=0)), ((0, 1, 2),))
    spots = place(row)
    assert len({spot.y for spot in spots}) == 1
    assert [spot.x for spot in spots] == sorted(spot.x for spot in spots)


def test_two_groups_without_a_link_do_not_overlap() -> None:
    one, other = place(Graph((Box(80, 20), Box(80, 20)), ()))
    assert abs(one.x - other.x) >= 80 or abs(one.y - other.y) >= 20


def test_nothing_to_place_needs_no_dot(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    assert place(Graph((), ())) == ()


def test_the_version_is_a_number() -> None:
    assert dot.version()[0].isdigit()
    assert dot.missing() is None


def test_without_dot_both_languages_say_what_to_install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(MissingTool) as caught:
        place(TWO)
    assert "Graphviz" in caught.value.message.zh
    assert "Graphviz" in caught.value.message.en
    assert "apt-get install graphviz" in caught.value.hint.zh
    assert isinstance(dot.missing(), MissingTool)


def test_a_dot_that_hangs_is_given_up(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    fake_dot(tmp_path, "exec /bin/sleep 60", monkeypatch)
    with pytest.raises(KeliError) as caught:
        place(TWO, seconds=0.3)
    assert "0.3 秒" in caught.value.message.zh
    assert "0.3 seconds" in caught.value.message.en


def test_a_dot_that_fails_is_quoted_without_control_characters(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    fake_dot(tmp_path, r"printf 'no\033[31m memory' >&2; exit 3", monkeypatch)
    with pytest.raises(KeliError) as caught:
        place(TWO)
    assert caught.value.message.zh.endswith("no[31m memory")


def test_a_dot_that_may_not_be_run_is_missing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "dot").write_text("", "utf-8")
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(MissingTool):
        place(TWO)
