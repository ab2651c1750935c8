"""Which fixes of one file may be made at once, and in which order, so that none shifts what another one means."""

from collections.abc import Iterable, Iterator, Sequence

from catalog.findings.edits import Rename, Set
from catalog.findings.finding import Finding, Path
from catalog.findings.fix import Change, Fix, Put


def together(findings: Sequence[Finding]) -> list[Finding]:
    """Give findings whose fixes do not touch: of those that do, the first; a fix of more than values goes alone."""
    chosen: list[Finding] = []
    paths: set[Path] = set()
    around: set[Path] = set()
    for finding in findings:
        if not _is_plain(finding):
            if not chosen:
                return [finding]
            continue
        path = finding.path
        within = {path[:length] for length in range(len(path))}
        if path in paths or path in around or within & paths:
            continue
        chosen.append(finding)
        paths.add(path)
        around |= within
    return chosen


def ordered(findings: Iterable[Finding]) -> Iterator[Fix]:
    """Give fixes in an order in which places stay right: from the end of the text to its start."""
    fixes = [(finding.place, finding.fix) for finding in findings if finding.fix]
    for _, fix in sorted(fixes, key=lambda placed: placed[0], reverse=True):
        yield fix


def _is_plain(finding: Finding) -> bool:
    changes: tuple[Change, ...] = finding.fix.changes if finding.fix else ()
    return bool(finding.path) and all(isinstance(change, Set | Rename | Put) for change in changes)
