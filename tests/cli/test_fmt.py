"""keli fmt, run as a process."""

import pytest

ITEM = "items/civil/civil--registration.yaml"


@pytest.fixture
def untidy(root):
    path = root / ITEM
    path.write_text(path.read_text("utf-8").replace("authority: civil", "authority:   civil   # 民政局"), "utf-8")
    assert "# 民政局" in path.read_text("utf-8")
    return path


def test_a_catalogue_in_house_style_stays_as_it_is(root, keli) -> None:
    keli("fmt", root)
    before = {path: path.read_bytes() for path in root.rglob("*.yaml")}
    done = keli("fmt", root)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "0 files formatted.\n")
    assert {path: path.read_bytes() for path in root.rglob("*.yaml")} == before


def test_what_is_untidy_is_written_anew_and_named(root, keli, untidy) -> None:
    keli("fmt", root / "registers")
    done = keli("fmt", root / "items")
    assert done.returncode == 0
    assert ITEM in done.stderr
    assert "\nauthority: civil  # 民政局\n" in untidy.read_text("utf-8")


@pytest.mark.parametrize("options", [["--check"], ["--diff"], ["--check", "--diff"]])
def test_check_and_diff_write_nothing(keli, untidy, options) -> None:
    before = untidy.read_bytes()
    done = keli("fmt", untidy, *options)
    assert untidy.read_bytes() == before
    assert done.returncode == (1 if "--check" in options else 0)
    assert ("+authority: civil  # 民政局" in done.stdout.splitlines()) == ("--diff" in options)


def test_only_the_path_named_is_formatted(root, keli, untidy) -> None:
    before = untidy.read_bytes()
    assert keli("fmt", root / "registers").returncode == 0
    assert untidy.read_bytes() == before


def test_a_file_with_mistakes_is_named_with_the_reason_and_stays(root, keli, untidy) -> None:
    broken = root / "items" / "civil" / "broken.yaml"
    broken.write_text("a: [1\n", "utf-8")
    done = keli("fmt", root, "--lang", "zh")
    assert done.returncode == 1
    assert "items/civil/broken.yaml: 文件有错误" in done.stderr
    assert broken.read_text("utf-8") == "a: [1\n"
    assert "authority: civil  # 民政局" in untidy.read_text("utf-8")


def test_what_is_no_catalogue_is_said(tmp_path, keli) -> None:
    done = keli("fmt", tmp_path)
    assert done.returncode == 2
    assert "keli.toml" in done.stderr
