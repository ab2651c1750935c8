"""A picture as PNG through resvg, without a browser: the only file that touches it.

It tells its resolution, so that office programs place it as large as the SVG.
"""

import re
from struct import pack
from zlib import crc32

from catalog.findings.errors import KeliError
from catalog.findings.words import Words
from exporters.fonts.installed import no_chinese

RESOLUTION = 150
"""Dots per inch: a map of a page is sharp on a screen and well to be read in print."""
RESOLUTIONS = (36, 1200)
"""From a glance to the printing press."""
MOST = 100_000_000
"""Dots of a picture; each takes four bytes of memory."""
_POINTS = 72
_METRES = 0.0254
_SIZE = re.compile(r' width="([\d.]+)pt" height="([\d.]+)pt"')
_HEAD = 33
"""Bytes of a PNG up to the end of its first chunk, behind which the resolution may stand."""


def render(picture: str, resolution: int = RESOLUTION) -> bytes:
    """Draw a picture of ours as PNG.

    Raises:
        MissingTool: no font has Chinese.
        KeliError: it would have too many dots.
    """
    error = no_chinese()
    if error:
        raise error
    _hold_to_size(picture, resolution)
    import resvg_py

    drawn = bytes(resvg_py.svg_to_bytes(svg_string=picture, dpi=resolution))
    return drawn[:_HEAD] + _chunk(b"pHYs", pack(">IIB", *[round(resolution / _METRES)] * 2, 1)) + drawn[_HEAD:]


def _hold_to_size(picture: str, resolution: int) -> None:
    found = _SIZE.search(picture)
    area = float(found[1]) * float(found[2]) / _POINTS**2 if found else 0.0
    if area * resolution**2 > MOST:
        fits = int((MOST / area) ** 0.5)
        raise KeliError(
            Words(f"按每英寸 {resolution} 点，图太大。", f"At {resolution} dots per inch the picture is too large."),
            Words(f"最多用 {fits}，或者输出 SVG、PDF。", f"Take {fits} at most, or SVG or PDF."),
        )


def _chunk(name: bytes, content: bytes) -> bytes:
    return pack(">I", len(content)) + name + content + pack(">I", crc32(name + content))
