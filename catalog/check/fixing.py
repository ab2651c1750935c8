"""Mending a catalogue by the fixes of its findings, in texts; nothing is written.

A fix is kept only where its finding is then gone and no error is new; else it is refused and told. What fits
together is made at once; where that does not do, half of it, down to the one that is to blame.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import TypeAlias

from msgspec import Struct, field
from msgspec.structs import replace

from catalog.check.engine import check_on
from catalog.check.examine import examine
from catalog.check.fixes_together import ordered, together
from catalog.check.report import Report
from catalog.check.settling import settled
from catalog.check.suppressions import unhidden
from catalog.check.terms import Terms
from catalog.editing.changes import Changes, Revision
from catalog.findings.errors import KeliError, PatchRefused
from catalog.findings.finding import Finding
from catalog.findings.phrasebook import phrasebook
from catalog.findings.severity import Severity
from catalog.findings.words import Words
from catalog.library.library import SHARED, Library
from catalog.schema.kinds import Kind
from catalog.storage.patching.fixing import fixed
from catalog.storage.reader import read
from catalog.storage.store import load

_TRIES = 400
"""Attempts at one file, those that failed included."""

Wanted: TypeAlias = Callable[[Finding], bool]
"""Whether a finding is to be mended."""


class Unmended(Struct, frozen=True):
    """A finding whose fix was refused, and why."""

    finding: Finding
    reason: Words


class Mended(Struct, frozen=True):
    """What becomes of a catalogue, and how many findings that settles."""

    changes: Changes
    count: int
    unmended: tuple[Unmended, ...]


class _Judged(Struct, frozen=True):
    findings: tuple[Finding, ...]
    is_readable: bool


_Judge: TypeAlias = Callable[[str], _Judged]


def mend(root: Path, wanted: Wanted, terms: Terms) -> Mended:
    """Mend what is wanted, as far as it can be mended."""
    report = check_on(root, terms)
    due = [finding for finding in report.findings if finding.fix and wanted(finding)]
    if not due:
        return Mended(Changes(), 0, ())
    library = Library(root, terms.today)
    results: dict[str, _Mending] = {}
    for file in sorted({finding.place.file for finding in due}, key=lambda file: _last_items(library, file)):
        started = _start(library, file)
        if isinstance(started, _Mending):
            started.mend(wanted, [finding for finding in due if finding.place.file == file])
            results[file] = started
            if library.files.get(file) in SHARED:
                library = Library(root, terms.today, _texts(results))
    return _proven(root, report, results, terms)


def _last_items(library: Library, file: str) -> tuple[bool, str]:
    """Sort what items rest on before them."""
    return (library.files.get(file) not in SHARED, file)


def _texts(results: "dict[str, _Mending]") -> dict[str, str]:
    return {file: one.text for file, one in results.items() if one.text != one.before}


def _start(library: Library, file: str) -> "_Mending | None":
    try:
        text = load(library.root, file).text
    except KeliError:  # no text, or gone: there is nothing to mend in it
        return None
    return _Mending(text, _judge(library, file, library.files.get(file, Kind.ITEM)))


def _judge(library: Library, file: str, kind: Kind) -> _Judge:
    def judged(text: str) -> _Judged:
        document = read(text.encode("utf-8"), file)
        own = library.with_register(document) if kind.is_register else library
        examined = examine(document, kind, own)
        found = unhidden(list(examined.findings), examined.comments, own.rule_settings.off)
        kept = (finding for finding in settled(found, own.settings) if finding.place.file == file)
        return _Judged(tuple(kept), document.data is not None)

    return judged


class _Mending(Struct):
    """One file while it is mended."""

    before: str
    judge: _Judge
    text: str = ""
    done: list[Finding] = field(default_factory=list)
    unmended: list[Unmended] = field(default_factory=list)

    def mend(self, wanted: Wanted, told: Sequence[Finding]) -> None:
        """Mend what the file itself shows, and before that what only the whole catalogue, or an item, shows of it."""
        self.text = self.before
        seen = self.judge(self.text)
        own = {_key(finding) for finding in seen.findings}
        for finding in told:
            if _key(finding) not in own:
                seen = self._tried(seen, [finding]) or seen
        self._mend_own(seen, wanted)

    def _mend_own(self, seen: _Judged, wanted: Wanted) -> None:
        most = len(self.before)
        for _ in range(_TRIES):
            refused = {_key(one.finding) for one in self.unmended}
            due = [found for found in seen.findings if found.fix and wanted(found) and _key(found) not in refused]
            batch = together(due)[:most]
            if not batch:
                return
            better = self._tried(seen, batch)
            most = max(1, len(batch) // 2) if better is None else most * 2
            seen = better or seen

    def _tried(self, seen: _Judged, batch: Sequence[Finding]) -> _Judged | None:
        """Make some fixes; None where they are not kept. A single one is then refused."""
        try:
            text = _made(self.text, batch)
            after = self.judge(text)
            reason = _objection(seen, after, batch)
        except PatchRefused as refusal:
            reason = refusal.message
        if reason is None:
            self.text = text
            self.done += batch
            return after
        if len(batch) == 1:
            self.unmended.append(Unmended(batch[0], reason))
        return None


def _made(text: str, batch: Sequence[Finding]) -> str:
    for fix in ordered(batch):
        text = fixed(text, fix)
    return text


def _objection(seen: _Judged, after: _Judged, batch: Sequence[Finding]) -> Words | None:
    """Say why fixes are not kept: one settles nothing, or there is a new error. None where there is no objection."""
    left = {_key(finding) for finding in after.findings}
    if any(_key(finding) in left for finding in batch):
        return phrasebook(__package__)["settles_nothing"]
    if not seen.is_readable:  # what was hidden by the mistake comes to light
        return None
    new = next(_new_errors(seen.findings, after.findings), None)
    return None if new is None else _brings(new)


def _brings(new: Finding) -> Words:
    return phrasebook(__package__)["brings_error"].format({"code": new.code, "message": new.message})


def _new_errors(before: Iterable[Finding], after: Iterable[Finding]) -> Iterator[Finding]:
    known = Counter((finding.place.file, finding.code) for finding in before)
    for finding in after:
        known[finding.place.file, finding.code] -= 1
        if known[finding.place.file, finding.code] < 0 and finding.severity is Severity.ERROR:
            yield finding


def _proven(root: Path, report: Report, results: dict[str, _Mending], terms: Terms) -> Mended:
    """Check the whole catalogue with the new texts; what does harm elsewhere is taken back."""
    changed = {file: one for file, one in results.items() if one.text != one.before}
    after = check_on(root, replace(terms, texts=_texts(changed))) if changed else report
    blamed = _blamed(report, after, changed)
    unmended = [refusal for one in results.values() for refusal in one.unmended]
    for file, reason in blamed.items():
        unmended += (Unmended(finding, reason) for finding in changed.pop(file).done)
    revisions = tuple(Revision(file, one.before, one.text) for file, one in sorted(changed.items()))
    count = sum(len(one.done) for one in changed.values())
    return Mended(Changes(revisions), count, tuple(unmended))


def _blamed(report: Report, after: Report, changed: dict[str, _Mending]) -> dict[str, Words]:
    blamed: dict[str, Words] = {}
    left = {(finding.place.file, _key(finding)) for finding in after.findings}
    for file, one in changed.items():
        if any((file, _key(finding)) in left for finding in one.done):
            blamed[file] = phrasebook(__package__)["settles_nothing"]
    unread = {finding.place.file for finding in report.findings if finding.code.startswith("YML")}
    for new in _new_errors(report.findings, after.findings):
        if new.place.file not in unread:
            blamed |= dict.fromkeys([new.place.file] if new.place.file in changed else changed, _brings(new))
    return blamed


def _key(finding: Finding) -> tuple[object, ...]:
    """Tell findings apart while lines move; those of what cannot be read by their place."""
    return (finding.code, finding.path) if finding.path else (finding.code, finding.place)
