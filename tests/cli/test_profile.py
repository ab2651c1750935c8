"""keli check --profile, run as a process."""


def test_shares_are_shown_on_stderr_and_nothing_else_changes(root, keli) -> None:
    plain, profiled = keli("check", root), keli("check", root, "--profile")
    assert (profiled.returncode, profiled.stdout) == (plain.returncode, plain.stdout)
    lines = profiled.stderr.splitlines()
    assert any(line.endswith("reading") for line in lines)
    assert all("%" in line for line in lines)
