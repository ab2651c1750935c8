"""The wheel, alone in an empty environment, does the main job.

The editable install shows the whole work tree, so only this finds a file that the wheel lacks.
"""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from zipfile import ZipFile

import pytest

pytestmark = pytest.mark.slow

ROOT = Path(__file__).parents[1]
PACKAGES = ("catalog", "guides", "exporters", "tui", "cli")
BUILT_NOT_KEPT = {"__pycache__"}


def run(*command: str | Path, cwd: Path) -> subprocess.CompletedProcess[str]:
    """Run a program that knows nothing of the work tree; show what it said if it fails."""
    hidden = {"PYTHONPATH", "VIRTUAL_ENV", "LC_ALL", "LC_MESSAGES", "LANG", "KELI_LANG"}
    environ = {name: value for name, value in os.environ.items() if name not in hidden}
    done = subprocess.run(
        [str(part) for part in command],
        check=False,
        capture_output=True,
        encoding="utf-8",
        cwd=cwd,
        env={**environ, "PYTHONUTF8": "1", "UV_SYSTEM_CERTS": "1"},
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    run(sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", folder, cwd=ROOT)
    (built,) = folder.glob("keli-*.whl")
    return built


@pytest.fixture(scope="module")
def keli(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Install as a user does: the locked requirements, then the wheel. Give the command."""
    uv = Path(sys.executable).with_name("uv")
    folder = tmp_path_factory.mktemp("installed")
    run(uv, "venv", "-q", "--python", sys.executable, "env", cwd=folder)
    run(uv, "pip", "install", "-q", "--python", "env", "--require-hashes", "-r", ROOT / "requirements.txt", cwd=folder)
    run(uv, "pip", "install", "-q", "--python", "env", "--no-deps", wheel, cwd=folder)
    return folder / "env" / ("Scripts" if os.name == "nt" else "bin") / "keli"


@pytest.fixture
def city(tmp_path: Path) -> Path:
    return Path(shutil.copytree(ROOT / "examples" / "city", tmp_path / "city"))


def test_holds_every_file_of_the_five_packages_and_nothing_else(wheel: Path) -> None:
    with ZipFile(wheel) as archive:
        names = {name for name in archive.namelist() if ".dist-info/" not in name}
    assert names == set(files_of_packages())


def files_of_packages() -> Iterator[str]:
    for path in (found for package in PACKAGES for found in (ROOT / package).rglob("*")):
        if path.is_file() and not BUILT_NOT_KEPT.intersection(path.parts):
            yield path.relative_to(ROOT).as_posix()


def test_speaks_both_languages(keli: Path, tmp_path: Path) -> None:
    assert "Usage:" in run(keli, "--help", cwd=tmp_path).stdout
    assert "用法：" in run(keli, "--lang", "zh", "--help", cwd=tmp_path).stdout


def test_checks_a_catalogue(keli: Path, city: Path) -> None:
    run(keli, "check", city, cwd=city.parent)


@pytest.mark.parametrize(
    ("wanted", "view", "formats"),
    [
        ("newborn", "map", ("svg", "pdf", "png", "xmind")),
        ("yunling-hrss--social-card", "flow", ("svg", "pdf")),
        ("yunling-hrss--social-card", "guide", ("html", "pdf")),
    ],
    ids=("map", "flow", "guide"),
)
def test_makes_guides_of_items_and_of_bundles(
    wanted: str, view: str, formats: tuple[str, ...], keli: Path, city: Path
) -> None:
    asked = ("--view", view, *(f"--format={format_}" for format_ in formats), "-C", city, "-o", "made")
    run(keli, "export", wanted, *asked, cwd=city.parent)
    assert {path.name.rsplit(".", 1)[1] for path in (city.parent / "made").iterdir()} == set(formats)


def test_is_an_application_of_its_own(keli: Path, tmp_path: Path) -> None:
    where = "import catalog, guides, exporters, tui, cli; print(catalog.__file__)"
    assert str(ROOT) not in run(keli.with_name("python"), "-c", where, cwd=tmp_path).stdout
