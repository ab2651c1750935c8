"""keli fix, run as a process."""

import pytest

AUTHORITIES = "registers/authorities.yaml"
ITEM = "items/civil/civil--registration.yaml"


@pytest.fixture
def wrong(root):
    path = root / AUTHORITIES
    path.write_text(path.read_text("utf-8").replace("YL", "yl", 1), "utf-8")
    item = root / ITEM
    item.write_text(item.read_text("utf-8").replace("base: reg", "base: rge", 1), "utf-8")
    return root


def test_what_is_certain_is_written_and_counted(wrong, keli) -> None:
    done = keli("fix", wrong)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "1 finding mended.\n")
    assert "yl" not in (wrong / AUTHORITIES).read_text("utf-8")
    assert "base: rgeistration" in (wrong / ITEM).read_text("utf-8")


def test_guesses_are_made_on_request(wrong, keli) -> None:
    assert keli("fix", wrong, "--unsafe").stderr == "2 findings mended.\n"
    assert keli("check", wrong).returncode == 0


def test_a_diff_writes_nothing(wrong, keli) -> None:
    before = (wrong / AUTHORITIES).read_bytes()
    done = keli("fix", wrong, "--diff")
    assert f"--- {AUTHORITIES}" in done.stdout.splitlines()
    assert done.stderr == "1 finding would be mended.\n"
    assert (wrong / AUTHORITIES).read_bytes() == before


@pytest.mark.parametrize(("selected", "count"), [("REF", 1), ("cod008,REF004", 2), ("YML", 0)])
def test_only_rules_that_are_chosen_are_mended(wrong, keli, selected, count) -> None:
    assert keli("fix", wrong, "--unsafe", "--diff", "--select", selected).stderr.startswith(f"{count} finding")


def test_only_the_path_is_mended(wrong, keli) -> None:
    assert keli("fix", wrong / "items", "--unsafe", "--diff").stderr == "1 finding would be mended.\n"


def test_a_rule_that_is_not_there_is_refused_with_the_nearest(root, keli) -> None:
    done = keli("fix", root, "--select", "COD08")
    assert done.returncode == 2
    assert "COD08" in done.stderr
    assert "COD008" in done.stderr


def test_what_is_not_mended_is_told_with_its_reason(root, keli) -> None:
    item = root / ITEM
    item.write_text(item.read_text("utf-8") + "versoin: two\n", "utf-8")
    done = keli("fix", root, "--unsafe")
    assert done.returncode == 1
    assert f"{ITEM}:6:1 SCH001 is not mended: " in done.stderr
    assert "SCH003" in done.stderr
