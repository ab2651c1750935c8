"""What was asked of fontconfig before a test does not count in it."""

import pytest

from exporters.fonts import installed


@pytest.fixture
def fontconfig(tmp_path, monkeypatch):
    """Put programs in the place of fontconfig's: name and what they print."""

    def put(**programs: str) -> None:
        for name, said in programs.items():
            program = tmp_path / name.replace("_", "-")
            program.write_text(f"#!/bin/sh\nprintf '%s' '{said}'\n")
            program.chmod(0o755)
        monkeypatch.setenv("PATH", str(tmp_path))
        for check in (installed.no_chinese, installed.face):
            check.cache_clear()

    yield put
    monkeypatch.undo()
    for check in (installed.no_chinese, installed.face):
        check.cache_clear()
