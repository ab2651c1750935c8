"""What keli check keeps between runs, and where."""

import os

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
