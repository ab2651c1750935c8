"""The baseline: old errors become warnings, whatever moves around them; new ones stay errors."""

import json
from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from catalog.check.baseline import CAP, Baseline, baseline_file, read_baseline, write_baseline
from catalog.findings.errors import KeliError
from catalog.findings.finding import Finding
from catalog.findings.place import Place
from catalog.findings.severity import Severity

FILE = "baseline.json"


def found(code="YML010", file="items/a/food.yaml", anchor="name", line=1, severity=Severity.ERROR) -> Finding:
    return Finding(code, Place(file, line), severity, anchor=anchor)


def severities(baseline: Baseline, *findings: Finding) -> list[str]:
    return [finding.severity.value for finding in baseline.lowered(findings)]


findings_ = st.lists(
    st.builds(
        found,
        st.sampled_from(["YML010", "ITM006"]),
        st.sampled_from(["items/a/food.yaml", "items/b/water.yaml", "registers/laws.yaml"]),
        st.sampled_from(["name", "materials/lease/name", '名称 "x"']),
        st.integers(1, 99),
        st.sampled_from(Severity),
    )
)


def test_an_old_error_is_a_warning_and_a_new_one_an_error() -> None:
    baseline = Baseline.of([found()])
    assert severities(baseline, found(), found("ITM006"), found(anchor="summary")) == ["warning", "error", "error"]


def test_lines_and_folders_may_move() -> None:
    assert severities(Baseline.of([found()]), found(file="items/b/food.yaml", line=70)) == ["warning"]


def test_one_more_of_the_same_is_new() -> None:
    assert severities(Baseline.of([found()]), found(), found(line=2)) == ["warning", "error"]


def test_what_is_no_error_stays_as_it_is() -> None:
    baseline = Baseline.of([found(severity=Severity.INFO)])
    assert baseline.size == 0
    assert severities(baseline, found(severity=Severity.INFO), found(severity=Severity.WARNING)) == ["info", "warning"]


@given(findings_)
def test_a_baseline_of_today_leaves_no_error(findings) -> None:
    assert "error" not in severities(Baseline.of(findings), *findings)


@given(findings_, findings_)
def test_as_many_errors_are_left_as_are_new(old, now) -> None:
    known, there = (Counter(Baseline.of(findings).counts) for findings in (old, now))
    assert severities(Baseline.of(old), *now).count("error") == (there - known).total()


@given(findings_, findings_)
def test_pruning_takes_out_only_what_is_gone_and_adds_nothing(old, now) -> None:
    before, there = Baseline.of(old), Baseline.of(now)
    kept = before.kept(there)
    assert Counter(kept.counts) == Counter(before.counts) & Counter(there.counts)
    assert severities(kept, *now) == severities(before, *now)


@given(findings_)
def test_what_is_written_is_read(tmp_path_factory, findings) -> None:
    root = tmp_path_factory.mktemp("catalogue")
    baseline = Baseline.of(findings)
    write_baseline(root, FILE, baseline)
    assert dict(read_baseline(root, FILE).counts) == dict(baseline.counts)


def test_each_item_has_a_line_in_a_stable_order(tmp_path) -> None:
    errors = [found(file="items/b/water.yaml"), found(), found("ITM006"), found()]
    write_baseline(tmp_path, FILE, Baseline.of(errors))
    assert (tmp_path / FILE).read_text("utf-8") == (
        '{"schema": "keli/baseline@1", "errors": {\n'
        '"item/food": {"ITM006": {"name": 1}, "YML010": {"name": 2}},\n'
        '"item/water": {"YML010": {"name": 1}}\n'
        "}}\n"
    )


GOOD = {"schema": "keli/baseline@1", "errors": {}}


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"\xff\xfe",
        b"null",
        b"[]",
        b"{}",
        b"[" * 100_000,
        b'{"schema": "keli/baseline@1", "errors": {\n<<<<<<< ours\n}}',
        *(
            json.dumps(GOOD | change).encode()
            for change in (
                {"schema": "keli/baseline@2"},
                {"errors": []},
                {"errors": {"item/a": []}},
                {"errors": {"item/a": {"ITM006": 1}}},
                {"errors": {"item/a": {"ITM006": {"name": 0}}}},
                {"errors": {"item/a": {"ITM006": {"name": True}}}},
                {"errors": {"item/a": {"ITM006": {"name": "1"}}}},
            )
        ),
    ],
)
def test_a_broken_baseline_is_told_in_a_sentence(content, tmp_path) -> None:
    (tmp_path / FILE).write_bytes(content)
    with pytest.raises(KeliError, match=FILE):
        read_baseline(tmp_path, FILE)


def test_a_baseline_that_is_missing_or_too_large_is_told(tmp_path) -> None:
    with pytest.raises(KeliError, match="not there"):
        read_baseline(tmp_path, FILE)
    with (tmp_path / FILE).open("wb") as file:
        file.truncate(CAP + 1)
    with pytest.raises(KeliError, match="broken"):
        read_baseline(tmp_path, FILE)


@pytest.mark.parametrize("act", [read_baseline, lambda root, file: write_baseline(root, file, Baseline({}))])
def test_a_link_is_neither_read_nor_written_through(act, tmp_path) -> None:
    (tmp_path / "outside").write_text("secret", "utf-8")
    (tmp_path / "catalogue").mkdir()
    (tmp_path / "catalogue" / FILE).symlink_to(tmp_path / "outside")
    with pytest.raises(KeliError):
        act(tmp_path / "catalogue", FILE)
    assert (tmp_path / "outside").read_text("utf-8") == "secret"


@pytest.mark.parametrize(
    ("written", "named"),
    [
        ('baseline = "ci/old.json"\n', "ci/old.json"),
        ("", None),
        ('baseline = "../x"\n', None),
        ("baseline = 1\n", None),
    ],
)
def test_only_a_file_of_the_catalogue_can_be_its_baseline(written, named, clean) -> None:
    settings = clean / "keli.toml"
    settings.write_text(written + settings.read_text("utf-8"), "utf-8")
    assert baseline_file(clean) == named
