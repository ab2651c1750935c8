"""What is in a font, and the few characters of it that a picture needs, as WOFF2: the only file that touches fontTools.

The font's copyright and licence stay in it. No kerning and no ligatures: the layout knows of none.
"""

from collections.abc import Iterable
from io import BytesIO
from typing import Any

from catalog.findings.errors import MissingTool
from catalog.findings.words import Words
from exporters.fonts.installed import Face

_KEPT_NAMES = [0, 13, 14]
"""Copyright, licence, and where the licence can be read (OpenType, name table)."""
_DROPPED = ["vhea", "vmtx", "VORG", "BASE", "DSIG", "GSUB", "GPOS", "GDEF"]
_RESTRICTED = 0x0002
"""The maker lets nobody embed it (OpenType, OS/2 fsType)."""


def woff2(face: Face, characters: Iterable[str]) -> bytes:
    """Give a font of these characters, as far as the face has them; the same bytes each time.

    Raises:
        MissingTool: the font cannot be read, or its maker lets nobody embed it.
    """
    from fontTools.ttLib import TTFont, TTLibError

    try:
        with face.file.open("rb") as file:
            font = TTFont(file, fontNumber=face.number, lazy=True, recalcTimestamp=False, recalcBBoxes=False)
            return _cut(font, characters, face)
    except (OSError, TTLibError) as error:
        raise _unusable(face) from error


def characters(face: Face) -> frozenset[int]:
    """Give the codes of all characters that a face has a glyph for.

    Raises:
        MissingTool: the font cannot be read.
    """
    from fontTools.ttLib import TTFont, TTLibError

    try:
        with TTFont(face.file, fontNumber=face.number, lazy=True) as font:
            return frozenset(font.getBestCmap())
    except (OSError, TTLibError) as error:
        raise _unusable(face) from error


def _cut(font: Any, characters: Iterable[str], face: Face) -> bytes:
    from fontTools.subset import Options, Subsetter

    if font["OS/2"].fsType & _RESTRICTED:
        raise _unusable(face)
    options = Options(hinting=False, layout_features=[], name_IDs=_KEPT_NAMES, notdef_outline=True)
    options.drop_tables += _DROPPED
    cutter = Subsetter(options)
    cutter.populate(unicodes=sorted(map(ord, characters)))
    cutter.subset(font)
    font.flavor = "woff2"
    written = BytesIO()
    font.save(written, reorderTables=None)
    return written.getvalue()


def _unusable(face: Face) -> MissingTool:
    return MissingTool(
        Words(
            f"字体 {face.file} 读不出来，或者不许嵌入。",
            f"The font {face.file} cannot be read, or must not be embedded.",
        ),
        Words("安装另一种中文字体，例如 Noto Sans CJK。", "Install another Chinese font, such as Noto Sans CJK."),
    )
