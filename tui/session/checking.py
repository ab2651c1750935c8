"""Checking the whole catalogue as `keli check` does: what did not change since is known, old errors are lowered."""

from pathlib import Path
from typing import TYPE_CHECKING

from msgspec.structs import replace

if TYPE_CHECKING:
    from catalog.check.report import Report


def check_all(root: Path) -> "Report":
    """Check a catalogue as it is saved, in this process.

    Raises:
        KeliError: its baseline cannot be read.
    """
    from catalog.check.baseline import baseline_file, read_baseline
    from catalog.check.cache import Cache
    from catalog.check.engine import check_on
    from catalog.check.terms import Terms

    report = check_on(root, Terms(processes=1, cache=Cache.of(root)))
    file = baseline_file(root)
    return report if file is None else replace(report, findings=(*read_baseline(root, file).lowered(report.findings),))
