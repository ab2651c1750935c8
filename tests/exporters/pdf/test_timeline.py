"""Timelines as PDF: as many sheets as it takes, all of one size, searchable."""

import subprocess

from exporters.pdf.timeline import render
from guides.timeline.view import Strip
from tests.exporters.timeline_samples import bar, timeline, two_situations


def asked(program: str, pdf: bytes, folder, *more: str) -> str:
    file = folder / "timeline.pdf"
    file.write_bytes(pdf)
    return subprocess.run([program, str(file), *more], capture_output=True, check=True, text=True).stdout


def test_a_timeline_is_one_tagged_sheet_that_is_turned(tmp_path) -> None:
    info = asked("pdfinfo", render(two_situations()), tmp_path)
    assert "Pages:           1\n" in info
    assert "Tagged:          yes" in info
    assert "841.89 x 595.28" in info


def test_many_steps_go_on_to_further_sheets_and_all_can_be_searched(tmp_path) -> None:
    pdf = render(timeline(Strip("大型", "", 60.0, tuple(bar(n, n - 1, n) for n in range(1, 61)))))
    assert "Pages:           2\n" in asked("pdfinfo", pdf, tmp_path)
    shown = "".join(asked("pdftotext", pdf, tmp_path, "-").split())
    assert [n for n in range(1, 61) if f"第{n}步" not in shown] == []
