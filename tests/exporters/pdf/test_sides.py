"""Tables of situations as PDF: as many sheets as it takes, searchable, tagged."""

import subprocess

from exporters.pdf.sides import render
from tests.exporters.sides_samples import two_columns


def test_a_long_table_goes_on_and_all_can_be_searched(tmp_path) -> None:
    file = tmp_path / "sides.pdf"
    file.write_bytes(render(two_columns(100)))
    info = subprocess.run(["pdfinfo", file], capture_output=True, check=True, text=True).stdout
    text = subprocess.run(["pdftotext", file, "-"], capture_output=True, check=True, text=True).stdout
    assert "Tagged:          yes" in info
    assert "Pages:           1\n" not in info
    assert [at for at in range(1, 101) if f"第{at}号材料" not in text] == []
