"""PDFs that are handed out: looked at as they are and within their compressed objects.

Names written in numbers (`/J#61vaScript`) are included (ISO 32000-1, 7.3.5, 7.5.7, 12.6.4). Nothing is run, followed or
unpacked to the disk. What is packed otherwise than all programs do is not taken on trust: it is told.
"""

import re
import zlib
from collections.abc import Iterator
from typing import Final

from catalog.storage.flaw import Flaw

_BEGUN: Final = re.compile(rb"(?<!end)stream\r?\n?")
_ENDED: Final = b"endstream"
_NUMBERED: Final = re.compile(rb"#([0-9A-Fa-f]{2})")
_ACTIONS: Final = re.compile(
    rb"/(?:JavaScript|Launch|SubmitForm|ImportData|RichMedia|EmbeddedFiles?|XFA|GoToE|Rendition)(?![A-Za-z])"
)
_SHORT: Final = re.compile(rb"/(?:JS|AA)(?![A-Za-z])")
_LOCK: Final = re.compile(rb"/Encrypt(?![A-Za-z])")
_ROOT: Final = re.compile(rb"/Root(?![A-Za-z])")
_NAMED: Final = re.compile(rb"/ObjStm(?![A-Za-z])")
_FIRST: Final = re.compile(rb"/First\s+\d+(?!\d|\s+\d+\s+R)")
"""Where the objects in a stream begin: some viewers know it by this alone."""
_PACKED: Final = re.compile(rb"/FlateDecode(?![A-Za-z])")
_OTHERWISE: Final = re.compile(
    rb"/(?:DecodeParms|DP|ASCIIHexDecode|AHx|ASCII85Decode|A85|LZWDecode|LZW|RunLengthDecode|RL|Fl|Crypt"
    rb"|CCITTFaxDecode|JBIG2Decode|DCTDecode|JPXDecode)(?![A-Za-z])"
    rb"|/Filter(?![A-Za-z])(?!\s*/[A-Za-z]|\s*\[\s*/FlateDecode\s*\])"
)
_END: Final = 2048
"""A PDF ends within so many bytes of `%%EOF`; some programs add a little behind it."""
_STREAMS: Final = 50_000
"""More streams than any form has."""
_MOST: Final = 64 * 1024 * 1024
"""Of unpacked objects so many bytes are looked at; more is a bomb."""


def of_pdf(content: bytes) -> Flaw | None:
    """Tell what is wrong with a PDF."""
    end = content[-_END:]
    if b"%%EOF" not in end or b"startxref" not in end:
        return Flaw.BROKEN
    outside = _plain(_without_streams(content))
    whole = _plain(content)  # what is hidden between two fake streams is found by its long name
    if _LOCK.search(outside):
        return Flaw.LOCKED
    try:
        objects = b"\n".join(_unpacked(content, len(_NAMED.findall(whole))))
    except (zlib.error, ValueError):
        return Flaw.HIDDEN
    if not _ROOT.search(outside):
        return Flaw.BROKEN
    shorts = any(_SHORT.search(text) for text in (outside, objects))
    return Flaw.ACTIVE if shorts or any(_ACTIONS.search(text) for text in (whole, objects)) else None


def _unpacked(content: bytes, wanted: int) -> Iterator[bytes]:
    """Give the objects that are packed together in as many streams as say so.

    Raises:
        ValueError: they are packed otherwise than by deflating, are a bomb, or too many, or their stream is not found.
        zlib.error: they are broken.
    """
    left, ended = _MOST, 0
    for count, found in enumerate(_BEGUN.finditer(content)):
        if count > _STREAMS:
            raise ValueError(count)
        # What stands in between may pretend to be the end of a stream or object, but then a name is left over.
        head = _plain(content[max(ended, content.rfind(_ENDED, ended, found.start())) : found.start()])
        ended = found.end()
        said = len(_NAMED.findall(head))
        wanted -= said
        if not said and not _FIRST.search(head):
            continue
        if len(_PACKED.findall(head)) != 1 or _OTHERWISE.search(head):
            raise ValueError(head)
        text = _inflated(content, found.end(), left)
        left -= len(text)
        yield _plain(text)
    if wanted:
        raise ValueError(wanted)


def _without_streams(content: bytes) -> bytes:
    """Give what stands outside of streams; one that has no end is outside, too."""
    parts, at = [], 0
    while (begun := _BEGUN.search(content, at)) and (end := content.find(_ENDED, begun.end())) >= 0:
        parts.append(content[at : begun.start()])
        at = end + len(_ENDED)
    return b"".join((*parts, content[at:]))


def _inflated(content: bytes, begin: int, most: int) -> bytes:
    """Unpack what begins at a byte, to its own end: `endstream` may stand in the middle of it.

    Raises:
        ValueError: it has no end, or is a bomb.
        zlib.error: it is broken.
    """
    packer = zlib.decompressobj()
    text = packer.decompress(memoryview(content)[begin:], most)
    if not packer.eof:
        raise ValueError(most)
    return text


def _plain(text: bytes) -> bytes:
    """Give a text with the numbers in its names as what they stand for."""
    return _NUMBERED.sub(lambda found: bytes([int(found[1], 16)]), text)
