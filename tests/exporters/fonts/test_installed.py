"""Fonts of the machine, asked of the real fontconfig, and said clearly where there are none."""

import shutil

import pytest

from catalog.findings.errors import MissingTool
from exporters.fonts.installed import Face, face, no_chinese
from exporters.svg.theme import FONTS

NAMES = FONTS.replace("'", "")


@pytest.mark.skipif(not shutil.which("fc-match"), reason="no fontconfig")
def test_regular_and_bold_are_faces_of_files_that_are_there() -> None:
    faces = [face(NAMES, bold=bold) for bold in (False, True)]
    assert all(one.file.is_file() for one in faces)
    assert faces[0] != faces[1]


def test_a_machine_without_chinese_is_told_what_to_install(fontconfig) -> None:
    fontconfig(fc_list="", fc_match="0 /usr/share/fonts/latin.ttf")
    with pytest.raises(MissingTool) as caught:
        face(NAMES, bold=False)
    assert "中文字体" in caught.value.message.zh
    assert "fonts-noto-cjk" in caught.value.hint.en


def test_a_machine_without_fontconfig_is_told_so(fontconfig) -> None:
    fontconfig()
    assert no_chinese() is None
    with pytest.raises(MissingTool) as caught:
        face(NAMES, bold=False)
    assert "fc-match" in caught.value.message.zh
    assert "fontconfig" in caught.value.hint.zh


def test_an_instance_of_a_variable_font_is_its_file_and_number(fontconfig) -> None:
    fontconfig(fc_list="Noto Sans SC", fc_match="65538 /fonts/Noto Sans.ttc")
    found = face(NAMES, bold=True)
    assert (str(found.file), found.number) == ("/fonts/Noto Sans.ttc", 2)
    assert isinstance(found, Face)
