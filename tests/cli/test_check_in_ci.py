"""`keli check` and `keli baseline` as a CI job uses them."""

import json
import subprocess
from pathlib import Path

import pytest

ITEM = "items/civil/civil--registration.yaml"
WRONG = 'name: "登记（甲)"\n'
"""Brackets that do not match: ITM006, a warning."""


@pytest.fixture
def broken(root) -> Path:
    """A catalogue with an error (SCH001) and a warning (ITM006)."""
    with (root / ITEM).open("a", encoding="utf-8") as item:
        item.write(f"stauts: in_force\n{WRONG}")
    return root


def git(root, *argv) -> None:
    person = ("-c", "user.name=a", "-c", "user.email=a@b")
    subprocess.run(["git", *person, *argv], cwd=root, check=True, capture_output=True)


@pytest.fixture
def committed(broken) -> Path:
    git(broken, "init", "-q", "-b", "main")
    git(broken, "add", "-A")
    git(broken, "commit", "-q", "-m", "x")
    return broken


def codes(done) -> list[str]:
    return [finding["code"] for finding in json.loads(done.stdout)["findings"]]


@pytest.mark.parametrize(
    ("argv", "wanted"),
    [
        ((), ["SCH001", "ITM006"]),
        (("--select", "ITM"), ["ITM006"]),
        (("--ignore", "itm006,REF"), ["SCH001"]),
        (("--select", "SCH,ITM", "--ignore", "SCH"), ["ITM006"]),
    ],
)
def test_rules_are_selected_and_ignored(argv, wanted, keli, broken) -> None:
    assert codes(keli("check", broken, "-f", "json", *argv)) == wanted


def test_an_unknown_rule_is_refused_with_the_nearest_before_anything_is_checked(keli, broken) -> None:
    done = keli("check", broken, "--select", "ITM0006", "--lang", "zh")
    assert (done.returncode, done.stdout) == (2, "")
    assert "ITM006" in done.stderr


@pytest.mark.parametrize(("least", "code"), [("never", 0), ("error", 1), ("warning", 1)])
def test_never_means_never(least, code, keli, broken) -> None:
    assert keli("check", broken, "--fail-on", least).returncode == code


def test_only_what_changed_is_told(keli, committed) -> None:
    assert keli("check", committed, "--changed-since", "HEAD").returncode == 0
    git(committed, "switch", "-q", "-c", "mine")
    with (committed / ITEM).open("a", encoding="utf-8") as item:
        item.write("versoin: 1\n")
    done = keli("check", committed, "--changed-since", "main", "-f", "json")
    assert done.returncode == 1
    assert codes(done) == ["SCH001", "ITM006", "SCH001"]


def test_new_lines_come_first_for_github(keli, committed) -> None:
    with (committed / ITEM).open("a", encoding="utf-8") as item:
        item.write("versoin: 1\n")
    lines = keli("check", committed, "--changed-since", "HEAD", "-f", "github").stdout.splitlines()
    assert [line.split("line=")[1].split(",")[0] for line in lines[:3]] == ["8", "6", "7"]


def test_a_revision_that_is_not_there_is_told(keli, committed) -> None:
    done = keli("check", committed, "--changed-since", "origin/main")
    assert (done.returncode, done.stdout) == (2, "")
    assert "git fetch" in done.stderr


def test_every_format_at_once_each_in_its_file(keli, broken, tmp_path) -> None:
    formats = ["text", "json", "jsonl", "github", "gitlab", "sarif", "junit", "markdown"]
    argv = [part for name in formats for part in ("-f", name, "-o", tmp_path / name)]
    done = keli("check", broken, *argv)
    assert (done.returncode, done.stdout) == (1, "")
    assert all("SCH001" in (tmp_path / name).read_text("utf-8") for name in formats)


def test_the_summary_of_a_github_job_gets_the_table_behind_what_is_there(keli, broken, tmp_path) -> None:
    summary = tmp_path / "summary.md"
    summary.write_text("# before\n", "utf-8")
    keli("check", broken, "-f", "github", GITHUB_STEP_SUMMARY=str(summary))
    written = summary.read_text("utf-8")
    assert written.startswith("# before\n**keli** ")
    assert "| SCH001 |" in written
    keli("check", broken, "-f", "text", GITHUB_STEP_SUMMARY=str(summary))
    assert summary.read_text("utf-8") == written


def test_a_file_name_of_any_bytes_is_told_in_every_format(keli, broken) -> None:
    name = b"items/civil/\xff\xfe\x1b[2J%0A::error::.yaml"
    (broken / "items").mkdir(exist_ok=True)
    with open(bytes(broken) + b"/" + name, "wb") as file:  # noqa: PTH123  # a path of bytes
        file.write(b"id: [\n")
    for form in ("text", "json", "jsonl", "github", "gitlab", "sarif", "junit", "markdown"):
        done = keli("check", broken, "-f", form)
        assert (done.returncode, done.stderr) == (1, ""), form
        assert "YML015" in done.stdout
        assert "\x1b" not in done.stdout


@pytest.fixture
def with_baseline(broken) -> Path:
    settings = broken / "keli.toml"
    settings.write_text('baseline = "baseline.json"\n' + settings.read_text("utf-8"), "utf-8")
    return broken


def test_old_errors_are_warnings_and_new_ones_errors(keli, with_baseline) -> None:
    created = keli("baseline", "create", "-C", with_baseline)
    assert (created.returncode, created.stderr) == (0, "baseline.json holds 1 error.\n")
    assert keli("check", with_baseline).returncode == 0
    assert keli("check", with_baseline, "--fail-on", "warning").returncode == 1
    with (with_baseline / ITEM).open("a", encoding="utf-8") as item:
        item.write("versoin: 1\n")
    done = keli("check", with_baseline)
    assert done.returncode == 1
    assert "Errors: 1, warnings: 2" in done.stdout


def test_mended_errors_are_pruned_and_new_ones_not_taken_in(keli, with_baseline) -> None:
    keli("baseline", "create", "-C", with_baseline)
    item = with_baseline / ITEM
    item.write_text(item.read_text("utf-8").replace("stauts: in_force\n", "versoin: 1\n"), "utf-8")
    mended = keli("check", with_baseline).stderr
    assert mended == "1 error of the baseline is mended; keli baseline prune takes it out.\n"
    pruned = keli("baseline", "prune", "-C", with_baseline)
    assert pruned.stderr == "baseline.json holds 0 errors.\n1 was taken out.\n"
    assert keli("check", with_baseline).returncode == 1
    assert keli("baseline", "update", "-C", with_baseline).stderr == "baseline.json holds 1 error.\n"
    assert keli("check", with_baseline).returncode == 0


@pytest.mark.parametrize("language", ["zh", "en"])
def test_a_baseline_is_not_created_twice_and_not_without_a_name(language, keli, with_baseline) -> None:
    keli("baseline", "create", "-C", with_baseline)
    again = keli("baseline", "create", "-C", with_baseline, "--lang", language)
    assert (again.returncode, again.stdout) == (2, "")
    assert "keli baseline update" in again.stderr
    settings = with_baseline / "keli.toml"
    settings.write_text(settings.read_text("utf-8").split("\n", 1)[1], "utf-8")
    nameless = keli("baseline", "create", "-C", with_baseline, "--lang", language)
    assert nameless.returncode == 2
    assert 'baseline = "baseline.json"' in nameless.stderr


@pytest.mark.parametrize(("content", "word"), [(None, "not there"), ("<<<<<<< ours\n", "broken")])
def test_a_missing_or_broken_baseline_is_told(content, word, keli, with_baseline) -> None:
    if content:
        (with_baseline / "baseline.json").write_text(content, "utf-8")
    done = keli("check", with_baseline)
    assert (done.returncode, done.stdout) == (2, "")
    assert word in done.stderr
    assert keli("baseline", "update", "-C", with_baseline).returncode == 0
    assert keli("check", with_baseline).returncode == 0
