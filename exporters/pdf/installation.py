"""What PDF needs from the system: Pango, a fast subsetter, and a font that has Chinese."""

import ctypes
import ctypes.util
from functools import cache

from catalog.findings.errors import MissingTool
from catalog.findings.words import Words
from exporters.fonts.installed import no_chinese

_INSTALL = Words(
    "安装后再试：Debian/Ubuntu 用 apt-get install libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0 fonts-noto-cjk，"
    "macOS 用 brew install pango。",
    "Install it and try again: apt-get install libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0 fonts-noto-cjk "
    "(Debian, Ubuntu), brew install pango (macOS).",
)


def missing() -> tuple[MissingTool, ...]:
    """Give what is missing for good PDFs, the worst first; empty where all is there."""
    found = [no_pango(), no_subsetter(), no_chinese()]
    return tuple(error for error in found if error)


def require() -> None:
    """Make sure that a PDF can be written at all and has its letters.

    Raises:
        MissingTool: Pango is not there, or no font has Chinese.
    """
    error = no_pango() or no_chinese()
    if error:
        raise error


@cache
def no_pango() -> MissingTool | None:
    """Say that Pango is not there: it sets the text of PDFs."""
    try:
        import weasyprint  # noqa: F401 loading it loads Pango
    except OSError:
        return MissingTool(
            Words("生成 PDF 需要 Pango，没有找到它。", "PDF needs Pango, which was not found."), _INSTALL
        )
    return None


@cache
def no_subsetter() -> MissingTool | None:
    """Say that the fast subsetter of fonts is not there; WeasyPrint has a slow one."""
    if ctypes.util.find_library("harfbuzz-subset") or _loads("libharfbuzz-subset.so.0"):
        return None
    return MissingTool(
        Words(
            "没有找到 harfbuzz-subset：PDF 能生成，但要慢十几倍。",
            "harfbuzz-subset was not found: PDFs are written, but take over ten times as long.",
        ),
        _INSTALL,
    )


def _loads(name: str) -> bool:
    try:
        ctypes.CDLL(name)
    except OSError:
        return False
    return True
