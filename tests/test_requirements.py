"""The two lock files fit pyproject.toml, each other, and what is installed."""

import re
import tomllib
from collections.abc import Iterator
from importlib.metadata import distribution
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parents[1]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
WANTED = {
    "requirements.txt": PROJECT["project"]["dependencies"],
    "requirements-dev.txt": [*PROJECT["project"]["dependencies"], *PROJECT["dependency-groups"]["dev"]],
}
ENTRY = re.compile(r"^([A-Za-z0-9._-]+)==([^ ;\\]+)(?: ; ([^\\]+?))? *\\?$")


def locked(name: str) -> dict[str, str]:
    """Give name and version of every entry that is for this machine."""
    entries = [ENTRY.match(line) for line in (ROOT / name).read_text("utf-8").splitlines()]
    lines = [Requirement(entry[0].rstrip(" \\")) for entry in entries if entry]
    here = [line for line in lines if line.marker is None or line.marker.evaluate()]
    return {canonicalize_name(line.name): str(line.specifier).removeprefix("==") for line in here}


def closure(requirements: list[str]) -> Iterator[Requirement]:
    """Give the requirements and all that they require on this machine, from what is installed."""
    waiting = [Requirement(text) for text in requirements]
    seen = set()
    while waiting:
        requirement = waiting.pop()
        yield requirement
        asked = [(requirement.name, extra) for extra in ("", *requirement.extras)]
        for name, extra in asked:
            if (name, extra) not in seen:
                seen.add((name, extra))
                waiting += [
                    needed for needed in map(Requirement, distribution(name).requires or ()) if holds(needed, extra)
                ]


def holds(requirement: Requirement, extra: str) -> bool:
    return requirement.marker is None or requirement.marker.evaluate({"extra": extra})


@pytest.mark.parametrize("name", WANTED)
def test_the_lock_holds_what_the_project_wants_and_nothing_else(name: str) -> None:
    lock = locked(name)
    wanted = list(closure(WANTED[name]))
    unfit = [str(one) for one in wanted if lock.get(canonicalize_name(one.name), "0") not in one.specifier]
    assert unfit == [], "run ./run lock"
    assert set(lock) == {canonicalize_name(one.name) for one in wanted}, "run ./run lock"


def test_people_get_the_versions_that_were_tested() -> None:
    assert locked("requirements.txt").items() <= locked("requirements-dev.txt").items()


@pytest.mark.parametrize("name", WANTED)
def test_every_entry_has_hashes_and_no_address(name: str) -> None:
    text = (ROOT / name).read_text("utf-8")
    entries = re.split(r"^(?=[a-z0-9])", text, flags=re.MULTILINE)[1:]
    assert [entry for entry in entries if "--hash=sha256:" not in entry] == []
    assert "://" not in text
