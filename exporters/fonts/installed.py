"""The fonts of this machine, as fontconfig knows them: whether one has Chinese, and which file one is in."""

import shutil
import subprocess
from functools import cache
from pathlib import Path

from msgspec import Struct

from catalog.findings.errors import MissingTool
from catalog.findings.words import Words

_SECONDS = 20.0
_INSTALL = Words(
    "安装后再试：Debian/Ubuntu 用 apt-get install fontconfig fonts-noto-cjk，"
    "macOS 用 brew install fontconfig font-noto-sans-cjk。"
    "没有管理员权限时，把 NotoSansCJK-Regular.ttc 和 NotoSansCJK-Bold.ttc 放进 ~/.local/share/fonts，再运行 fc-cache。",
    "Install it and try again: apt-get install fontconfig fonts-noto-cjk (Debian, Ubuntu), "
    "brew install fontconfig font-noto-sans-cjk (macOS). Who may install nothing puts NotoSansCJK-Regular.ttc and "
    "NotoSansCJK-Bold.ttc into ~/.local/share/fonts and runs fc-cache.",
)
_NO_FILE = Words(
    "要知道字体在哪个文件里，需要 fontconfig 的 fc-match，没有找到它。",
    "fontconfig's fc-match tells which file a font is in; it was not found.",
)
_CHINESE = ":lang=zh-cn"
_WEIGHTS = {False: "regular", True: "bold"}


class Face(Struct, frozen=True):
    """One weight of a font: a file, and which of the fonts in it."""

    file: Path
    number: int


@cache
def no_chinese() -> MissingTool | None:
    """Say that no font has Chinese; where fontconfig cannot be asked, systems bring such fonts along."""
    if _asked("fc-list", _CHINESE, "family") != "":
        return None
    return MissingTool(
        Words("没有中文字体，汉字会变成方框或空白。", "No font has Chinese: its characters would be boxes or blanks."),
        _INSTALL,
    )


@cache
def face(families: str, *, bold: bool) -> Face:
    """Give the first of the families that has Chinese, else another font that has.

    Raises:
        MissingTool: fontconfig is not there, or no font has Chinese.
    """
    error = no_chinese()
    if error:
        raise error
    names = families.replace("-", "\\-")  # a bare one begins a size
    found = _asked("fc-match", "-f", "%{index} %{file}", f"{names}{_CHINESE}:{_WEIGHTS[bold]}")
    if not found:
        raise MissingTool(_NO_FILE, _INSTALL)
    number, _, file = found.partition(" ")
    return Face(Path(file), int(number) & 0xFFFF)  # above: which named instance of a variable font


def _asked(name: str, *arguments: str) -> str | None:
    """Give what a program of fontconfig answers; None where it cannot be asked."""
    program = shutil.which(name)
    if not program:
        return None
    try:
        done = subprocess.run([program, *arguments], capture_output=True, timeout=_SECONDS, check=True)
    except (subprocess.SubprocessError, OSError):
        return None
    return done.stdout.decode("utf-8", "replace").strip()
