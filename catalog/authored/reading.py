"""Reads `guides/<id>.md`: a head in YAML between lines of `---`, then Markdown with lines that begin with `:::`.

Nothing in it is run; what is wrong with how it is written are findings, and the rest is read all the same.
"""

from collections.abc import Iterator, Mapping
from pathlib import Path, PurePosixPath
from typing import Any, Final

from catalog.authored.flaws import at, flaw, meant, reason
from catalog.authored.guide import AuthoredGuide, Directive, Part, Prose, When
from catalog.findings.finding import Args, Finding
from catalog.library.guides import blocks, guide_file, head_end
from catalog.storage.document import Document
from catalog.storage.reader import plain_text, read

CONTENTS: Final[Mapping[str, tuple[str, ...]]] = {
    "facts": ("applies_to", "audience", "case_type", "authority", "cross_region"),
    "situations": ("situations",),
    "conditions": ("conditions", "condition_groups", "prohibitions"),
    "materials": ("materials", "material_groups"),
    "forms": ("forms",),
    "steps": ("steps",),
    "limits": ("statutory_limit", "promised_limit"),
    "visits": ("visits",),
    "fees": ("fees", "online_payment"),
    "results": ("results",),
    "channels": ("channels", "appointment"),
    "contacts": ("consult", "complaint", "progress"),
    "rights": ("rights", "duties", "appeal"),
    "basis": ("basis",),
    "faq": ("faq",),
    "map": ("map",),
    "flow": ("flow",),
    "timeline": ("timeline",),
}
"""By directive, the elements and pictures that stand in its place."""
DIRECTIVES: Final = (*CONTENTS, "when")
KEYS: Final = ("title", "item", "bundle", "answers")
DEEPEST: Final = 8
"""Conditions within conditions; more than two nobody understands."""


def read_guide(root: Path, guide_id: str) -> AuthoredGuide:
    """Read a guide of a catalogue."""
    file = guide_file(guide_id)
    text = plain_text(root, file)
    return AuthoredGuide(guide_id, file, flaws=(text,)) if isinstance(text, Finding) else parse(text, file)


def parse(text: str, file: str) -> AuthoredGuide:
    """Read the text of a guide."""
    lines = text.splitlines()
    flaws: list[Finding] = []
    head: Mapping[str, Any] = {}
    end = head_end(lines)
    if end:
        head = _head("\n".join(("", *lines[1:end], "")), file, flaws)
    else:
        flaws.append(flaw("GDE001", at(file, 1), {"reason": reason("GDE001", "no_head")}))
    parts = tuple(_Reader(lines, file, flaws).parts(end and end + 1))
    return AuthoredGuide(PurePosixPath(file).stem, file, head, parts, tuple(flaws))


def _head(text: str, file: str, flaws: list[Finding]) -> Mapping[str, Any]:
    document = read(text.encode(), file)
    flaws += document.findings
    data = document.data if isinstance(document.data, Mapping) else {}
    if document.data is not None or not document.findings:
        flaws += _wrong(data, document)
    return data


def _wrong(head: Mapping[str, Any], document: Document) -> Iterator[Finding]:
    for key in head:
        if key not in KEYS:
            args = {"reason": reason("GDE001", "unknown_key", key=str(key)), "meant": meant(str(key), KEYS)}
            yield flaw("GDE001", document.places.key((key,)), args, str(key))
    title = head.get("title")
    if not title or not isinstance(title, str | Mapping):
        yield flaw("GDE001", at(document.file, 1), {"reason": reason("GDE001", "no_title")}, "title")
    if len([key for key in ("item", "bundle") if isinstance(head.get(key), str)]) != 1:
        yield flaw("GDE001", at(document.file, 1), {"reason": reason("GDE001", "no_subject")}, "item")
    if not isinstance(head.get("answers", {}), Mapping):
        yield flaw("GDE001", at(document.file, 1), {"reason": reason("GDE001", "no_answers")}, "answers")


class _Reader:
    """Goes through the lines of a guide once."""

    def __init__(self, lines: list[str], file: str, flaws: list[Finding]) -> None:
        self.lines, self.file, self.flaws = lines, file, flaws
        self.said: Mapping[int, str] = {}
        self.at = 0
        self.depth = 0

    def parts(self, begin: int) -> Iterator[Part]:
        """Give the parts of the whole text."""
        self.at = begin
        self.said = {at: found["said"] for at, found in blocks(self.lines, begin)}
        while self.at < len(self.lines):
            yield from self._until_end()
            if self.at < len(self.lines):  # an end without a beginning
                self._wrong(self.at + 1, "GDE004", "no_beginning")
                self.at += 1

    def _until_end(self) -> Iterator[Part]:
        """Give parts up to a `:::` that ends what they stand in."""
        prose: list[str] = []
        while self.at < len(self.lines):
            said = self.said.get(self.at)
            if said is None:
                prose.append(self.lines[self.at])
                self.at += 1
                continue
            yield from self._prose(prose)
            prose = []
            if not said:
                return
            self.at += 1
            yield from self._directive(said, self.at)
        yield from self._prose(prose)

    def _prose(self, lines: list[str]) -> Iterator[Prose]:
        text = "\n".join(lines)
        if text.strip():
            yield Prose(text, self.at - len(lines) + 1)

    def _directive(self, said: str, line: int) -> Iterator[Part]:
        name, _, rest = said.partition(" ")
        if name == "when" and self.depth == DEEPEST:
            self._wrong(line, "GDE004", "too_deep")
        elif name == "when":
            self.depth += 1
            inner = tuple(self._until_end())
            self.depth -= 1
            if self.at >= len(self.lines):
                self._wrong(line, "GDE004", "no_end")
            self.at += 1
            yield When(rest.strip(), line, inner)
        elif name in CONTENTS and not rest.strip():
            yield Directive(name, line)
        else:
            args: Args = {"name": said, "meant": meant(name, DIRECTIVES), "known": " ".join(DIRECTIVES)}
            self.flaws.append(flaw("GDE002", at(self.file, line), args))

    def _wrong(self, line: int, code: str, name: str) -> None:
        self.flaws.append(flaw(code, at(self.file, line), {"reason": reason(code, name)}, name))
