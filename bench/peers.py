"""The tools keli is measured against, installed beside the benchmarks."""

import shutil
import subprocess
import sys
from pathlib import Path

AJV_CLI = "ajv-cli@5.0.0"
MARKMAP_CLI = "markmap-cli@0.18.12"
CHECK_JSONSCHEMA = "check-jsonschema==0.39.0"


def ajv(folder: Path) -> Path | None:
    """Install ajv-cli from npm; None where there is no npm."""
    return _from_npm(folder, AJV_CLI, "ajv")


def markmap(folder: Path) -> Path | None:
    """Install markmap-cli from npm; None where it cannot be installed."""
    try:
        return _from_npm(folder, MARKMAP_CLI, "markmap")
    except subprocess.CalledProcessError:
        return None


def _from_npm(folder: Path, package: str, name: str) -> Path | None:
    npm = shutil.which("npm")
    if npm is None:
        return None
    program = folder / "npm" / "node_modules" / ".bin" / name
    if not program.exists():
        (folder / "npm").mkdir(parents=True, exist_ok=True)
        _run(npm, "install", "--no-save", "--no-package-lock", "--prefix", folder / "npm", package)
    return program


def check_jsonschema(folder: Path) -> Path:
    """Install check-jsonschema from PyPI into an environment of its own."""
    program = folder / "python" / "bin" / "check-jsonschema"
    if not program.exists():
        _run(sys.executable, "-m", "venv", folder / "python")
        _run(folder / "python" / "bin" / "pip", "install", "--quiet", CHECK_JSONSCHEMA)
    return program


def _run(*command: str | Path) -> None:
    subprocess.run([str(part) for part in command], check=True, stdout=subprocess.DEVNULL)
