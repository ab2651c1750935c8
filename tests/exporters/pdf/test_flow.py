"""Flow charts as PDF: one sheet, searchable, tagged, the same every time."""

import subprocess
from pathlib import Path

import pytest

from exporters.pdf.flow import render
from tests.exporters.flow_samples import SAMPLES, food_licence, in_lanes, long_chain, single


def ask(program: str, pdf: bytes, folder: Path) -> str:
    path = folder / "chart.pdf"
    path.write_bytes(pdf)
    command = [program, str(path), "-"] if program == "pdftotext" else [program, str(path)]
    return subprocess.run(command, capture_output=True, check=True, text=True).stdout


@pytest.mark.parametrize("name", ["food_licence", "parallel", "single", "hostile"])
def test_a_chart_is_one_sheet_of_paper(name: str, tmp_path: Path) -> None:
    info = ask("pdfinfo", render(SAMPLES[name]()), tmp_path)
    assert "Pages:           1\n" in info
    assert "Tagged:          yes" in info
    assert "595.28" in info or "841.89" in info


def test_twelve_symbols_stand_on_a4(tmp_path: Path) -> None:
    assert "595.28 x 841.89" in ask("pdfinfo", render(food_licence()), tmp_path)


def test_the_text_can_be_searched(tmp_path: Path) -> None:
    shown = "".join(ask("pdftotext", render(food_licence()), tmp_path).split())
    assert [node.actor for node in food_licence().nodes if node.actor not in shown] == []


def test_the_same_chart_gives_the_same_bytes() -> None:
    assert render(single()) == render(single())


def test_sixty_steps_go_on_to_further_sheets_with_the_heads_of_their_lanes(tmp_path: Path) -> None:
    view = in_lanes(long_chain())
    pdf = render(view)
    sheets = int(ask("pdfinfo", pdf, tmp_path).split("Pages:")[1].split()[0])
    assert sheets > 3
    shown = ask("pdftotext", pdf, tmp_path).split("\f")[:sheets]
    assert all(lane.title in page for page in shown for lane in view.lanes)
    assert all(f"第{number}" in "".join("".join(shown).split()) for number in range(1, 61))
