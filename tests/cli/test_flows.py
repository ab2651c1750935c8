"""`keli export --view flow`: of bundles, too, and whatever is installed as `dot`."""

from pathlib import Path

CITY = Path(__file__).parents[2] / "examples" / "city"
ITEM = "qingshi-amr--food-business-new"


def test_map_and_flow_of_a_bundle_are_exported(keli, tmp_path) -> None:
    done = keli("export", "open-restaurant", "--view", "map", "--view", "flow", "-C", CITY, "-o", tmp_path)
    assert (done.returncode, done.stdout) == (0, "")
    assert sorted(file.name for file in tmp_path.iterdir()) == ["open-restaurant.flow.svg", "open-restaurant.map.svg"]
    picture = (tmp_path / "open-restaurant.flow.svg").read_text("utf-8")
    assert all(f">{number}</text>" in picture for number in ("1.1", "2.1", "5.3", "7"))


def test_a_bundle_is_exported_for_answers(keli, tmp_path) -> None:
    done = keli("export", "newborn", "--view", "flow", "-a", "channel=window", "-C", CITY, "-o", tmp_path)
    assert done.returncode == 0
    assert (tmp_path / "newborn.channel-window.flow.svg").is_file()


def test_a_bundle_with_errors_is_refused_in_words(keli, tmp_path) -> None:
    done = keli("export", "no-such-bundle", "--view", "flow", "-C", CITY, "-o", tmp_path)
    assert done.returncode == 1
    assert "Traceback" not in done.stderr


def test_no_other_program_is_started_for_a_chart(keli, tmp_path) -> None:
    trace = tmp_path / "started"
    program = tmp_path / "bin" / "dot"
    program.parent.mkdir()
    program.write_text(f"#!/bin/sh\necho yes > '{trace}'\nexec /bin/sleep 600\n", "utf-8")
    program.chmod(0o755)
    done = keli("export", ITEM, "--view", "flow", "-C", CITY, "-o", tmp_path / "out", PATH=str(program.parent))
    assert done.returncode == 0
    assert (tmp_path / "out" / f"{ITEM}.flow.svg").is_file()
    assert not trace.exists()
