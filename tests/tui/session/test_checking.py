"""The check of the app goes by what is kept, and sees what was saved since."""

from pathlib import Path

from catalog.check.baseline import Baseline, write_baseline
from catalog.check.cache import Cache
from catalog.check.state import State
from catalog.findings.severity import Severity
from catalog.library.library import Library
from tui.session.checking import check_all

RENEW = "items/qingshi-amr/qingshi-amr--food-business-renew.yaml"


def test_what_was_found_is_kept_what_was_saved_since_is_found_and_old_errors_are_lowered(city: Path) -> None:
    assert check_all(city).findings == ()
    assert Cache.of(city).report(State(city, Library(city).today, by_content=False, texts={})) is not None
    file = city / RENEW
    file.write_text(file.read_text("utf-8").replace("medium: either", "medium: eithr", 1), "utf-8")
    found = check_all(city).findings
    assert [finding.code for finding in found] == ["SCH004"]
    write_baseline(city, "baseline.json", Baseline.of(found))
    settings = city / "keli.toml"
    settings.write_text(f'baseline = "baseline.json"\n{settings.read_text("utf-8")}', "utf-8")
    assert [finding.severity for finding in check_all(city).findings] != [Severity.ERROR]
