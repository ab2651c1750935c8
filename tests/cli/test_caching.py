"""What keli check keeps between runs, and where."""

import os
import sqlite3
from contextlib import closing

import pytest

ITEM = "items/civil/civil--registration.yaml"


def kept(folder):
    return list(folder.rglob("*.sqlite"))


def forge(root):
    """Change a file so that its size and times stay."""
    path = root / ITEM
    status = path.stat()
    path.write_text(path.read_text("utf-8").replace("authority: civil", "authority: civic"), "utf-8")
    os.utime(path, ns=(status.st_atime_ns, status.st_mtime_ns))


def test_verdicts_are_kept_where_it_is_said(root, keli, tmp_path) -> None:
    first = keli("check", root, "--cache-dir", tmp_path / "kept")
    assert len(kept(tmp_path / "kept")) == 1
    second = keli("check", root, "--cache-dir", tmp_path / "kept")
    assert (first.returncode, first.stdout, first.stderr) == (second.returncode, second.stdout, second.stderr)


def test_nothing_is_kept_where_none_is_wanted(root, keli, tmp_path) -> None:
    keli("check", root, "--no-cache", "--cache-dir", tmp_path / "kept")
    assert not (tmp_path / "kept").exists()


def test_a_broken_cache_is_told_on_stderr_alone(root, keli, tmp_path) -> None:
    first = keli("check", root, "--cache-dir", tmp_path / "kept")
    kept(tmp_path / "kept")[0].write_text("broken" * 1000)
    second = keli("check", root, "--cache-dir", tmp_path / "kept")
    assert (second.returncode, second.stdout) == (first.returncode, first.stdout)
    assert "broken" in second.stderr


@pytest.mark.parametrize(("options", "variables"), [(["--hash"], {}), ([], {"CI": "true"})], ids=["--hash", "CI"])
def test_content_decides(root, keli, tmp_path, options, variables) -> None:
    where = ("--cache-dir", tmp_path / "kept", *options)
    assert keli("check", root, *where, **variables).returncode == 0
    forge(root)
    assert keli("check", root, *where, **variables).returncode == 1


@pytest.fixture
def asked(root, keli, tmp_path):
    """Ask for a check twice with a cache and once without; all three have to say the same."""
    where = ("--cache-dir", tmp_path / "kept")

    def ask(*options):
        said = [keli("check", root, *more, *options) for more in (where, where, ("--no-cache",))]
        first, *others = [(one.returncode, one.stdout, one.stderr) for one in said]
        assert others == [first, first]
        return first

    return ask


def spoil(root):
    path = root / "bases/registration.yaml"
    path.write_text(path.read_text("utf-8").replace("after: [accept]", "after: [acept]"), "utf-8")


def test_what_was_said_is_said_again_to_the_same_question_alone(root, asked) -> None:
    spoil(root)
    answers = [
        asked(),
        asked("--format", "json"),
        asked("--format", "text", "--format", "jsonl"),
        asked("--lang", "zh"),
        asked("--color", "always"),
        asked("--ignore", "REF"),
        asked("--fail-on", "never"),
        asked("--select", "ITM"),
    ]
    assert len(set(answers)) == len(answers) - 1  # without REF there is as little to tell as of ITM


def test_nothing_is_said_again_once_a_file_has_changed(root, asked) -> None:
    assert asked()[0] == 0
    spoil(root)
    assert asked()[0] == 1


def test_a_baseline_that_changes_is_noticed(root, asked, keli) -> None:
    spoil(root)
    settings = root / "keli.toml"
    settings.write_text('baseline = "baseline.json"\n' + settings.read_text("utf-8"), "utf-8")
    assert asked()[0] == 2  # it is not there
    assert keli("baseline", "create", "-C", root).returncode == 0
    assert asked()[0] == 0
    (root / "baseline.json").write_text('{"schema": "keli/baseline@1", "errors": {}}', "utf-8")
    assert asked()[0] == 1


@pytest.mark.parametrize("part", ["pieces SET text", "frames SET tail"])
def test_an_answer_of_another_shape_is_told_and_not_said(root, keli, tmp_path, part) -> None:
    spoil(root)
    where = ("--cache-dir", tmp_path / "kept")
    first = keli("check", root, *where)
    with closing(sqlite3.connect(kept(tmp_path / "kept")[0])) as database, database:
        database.execute(f"UPDATE {part} = 'seven'")
    second = keli("check", root, *where)
    assert (second.returncode, second.stdout) == (first.returncode, first.stdout)
    assert "broken" in second.stderr


def test_a_rule_that_is_not_there_is_told_where_there_is_nothing_else_to_tell(asked) -> None:
    assert asked()[0] == 0
    assert asked("--select", "NON001")[0] == 2
