"""Reading a file strictly: plain data, the place of every value, and what is wrong.

No bytes make it raise, hang or swell: whatever is wrong becomes a finding.
"""

import errno
import os
from functools import partial
from pathlib import Path

from msgspec.structs import replace

from catalog.findings.finding import Finding
from catalog.findings.fix import Cleaning, clean
from catalog.findings.messages import explanation
from catalog.findings.place import Place
from catalog.findings.words import Words
from catalog.storage.caps import BYTES
from catalog.storage.characters import BOM, decode, forbidden, mixed_line_ends
from catalog.storage.content import regular_bytes
from catalog.storage.document import Document, too_much, unread
from catalog.storage.places import Places
from catalog.storage.usual.building import usual_data
from catalog.storage.usual.spans import usual_spans

_REASONS = {
    errno.ENOENT: "missing",
    errno.EACCES: "forbidden",
    errno.ELOOP: "link",
    errno.EISDIR: "directory",
    errno.ENODEV: "not-regular",
    errno.ENXIO: "not-regular",
}


def read_text(text: str, file: str) -> Document:
    """Read a text that is in memory, as if it stood in the file; broken characters in it are findings."""
    return read(text.encode("utf-8", "surrogatepass"), file)


def read_file(root: Path, file: str) -> Document:
    """Read a file of a catalogue; regular files only, and none over the cap."""
    try:
        source = regular_bytes(os.path.join(root, file))  # noqa: PTH118  # a path object costs as much as opening the file
    except OSError as error:
        if error.errno == errno.EFBIG:
            return unread(file, too_much("bytes", Place(file)))
        return unread(file, Finding.of("YML017", Place(file), args={"reason": _reason(error)}))
    return read(source, file)


def plain_text(root: Path, file: str) -> str | Finding:
    """Read a file that is neither YAML nor TOML as text, or say why it cannot be read."""
    try:
        text = decode(regular_bytes(root / file), file)
    except OSError as error:
        if error.errno == errno.EFBIG:
            return too_much("bytes", Place(file))
        return Finding.of("YML017", Place(file), args={"reason": _reason(error)})
    return text if isinstance(text, Finding) else next(iter(forbidden(text, file)), text)


def read(source: bytes, file: str) -> Document:
    """Read the bytes of a file: TOML where its name says so, else YAML."""
    if len(source) > BYTES:
        return unread(file, too_much("bytes", Place(file)))
    text = decode(source, file)
    if isinstance(text, Finding):
        return unread(file, text)
    marked = [Finding.of("YML002", Place(file), fix=clean(Cleaning.MARK))] if source.startswith(BOM) else []
    hidden = list(forbidden(text, file))
    if hidden:
        return unread(file, *marked, *hidden, text=text)
    document = _parsed(text, file)
    return replace(document, findings=(*marked, *mixed_line_ends(text, file), *document.findings))


def _parsed(text: str, file: str) -> Document:
    if file.endswith(".toml"):
        from catalog.storage.toml import parse_toml  # each kind of reader is imported with the first file it is for

        return parse_toml(text, file)
    usual = usual_data(text)
    if usual is None:
        from catalog.storage.parsing import parse_yaml  # libyaml is needed for what is not written as usual

        return parse_yaml(text, file)
    data, shape = usual
    return Document(file, text, data, Places(file, partial(usual_spans, shape)))


def _reason(error: OSError) -> Words:
    return explanation("YML017").phrases[_REASONS.get(error.errno or 0, "changing")]
