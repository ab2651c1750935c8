"""What PDF needs, said clearly where it is missing."""

import pytest

from catalog.findings.errors import MissingTool
from exporters.fonts.installed import no_chinese
from exporters.pdf import installation


@pytest.fixture(autouse=True)
def _forgotten():
    for check in (installation.no_pango, installation.no_subsetter, no_chinese):
        check.cache_clear()
    yield
    for check in (installation.no_pango, installation.no_subsetter, no_chinese):
        check.cache_clear()


def test_a_system_without_chinese_fonts_is_told_which_to_install(tmp_path, monkeypatch) -> None:
    program = tmp_path / "fc-list"
    program.write_text("#!/bin/sh\n")
    program.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(MissingTool) as caught:
        installation.require()
    assert "中文字体" in caught.value.message.zh
    assert "fonts-noto-cjk" in caught.value.hint.en


def test_a_system_that_cannot_be_asked_for_fonts_is_trusted(tmp_path, monkeypatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    assert no_chinese() is None


def test_what_is_missing_is_said_in_both_languages() -> None:
    assert all(error.message.zh and error.message.en and error.hint.zh for error in installation.missing())
