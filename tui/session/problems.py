"""Going from problem to problem, and finding those of one field."""

from catalog.findings.finding import Finding, Path
from catalog.schema.fields import field_at
from tui.session.opened import Opened
from tui.session.writing import written_path


def problems_at(opened: Opened, path: Path) -> tuple[Finding, ...]:
    """Give the findings about a value of the resolved item, the most serious first."""
    written = written_path(opened, path)
    found = (finding for finding in opened.findings if finding.path == written)
    return tuple(sorted(found, key=lambda finding: finding.severity.rank))


def problems_within(opened: Opened, path: Path) -> tuple[Finding, ...]:
    """Give the findings about a value and all that is in it."""
    written = written_path(opened, path)
    return tuple(finding for finding in opened.findings if finding.path[: len(written)] == written)


def problems_of_strangers(opened: Opened, path: Path) -> tuple[Finding, ...]:
    """Give the findings about elements of a record that the standard does not know: they have no row of their own."""
    inner = (finding for finding in problems_within(opened, path) if len(finding.path) > 1)
    size = len(written_path(opened, path)) + 1
    return tuple(one for one in inner if len(one.path) == size and field_at(opened.kind, one.path) is None)


def resolved_path(opened: Opened, written: Path) -> Path:
    """Give the path in the resolved item of what stands at a path of the file."""
    origins = {origin.path: path for path, origin in opened.resolved.origins.items()}
    for length in range(len(written), 0, -1):
        if written[:length] in origins:
            return origins[written[:length]] + written[length:]
    return written
