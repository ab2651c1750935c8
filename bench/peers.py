"""The tools keli is measured against, installed beside the benchmarks."""

import shutil
import subprocess
import sys
from pathlib import Path

AJV_CLI = "ajv-cli@5.0.0"
CHECK_JSONSCHEMA = "check-jsonschema==0.39.0"


def ajv(folder: Path) -> Path | None:
    """Install ajv-cli from npm; None where there is no npm."""
    npm = shutil.which("npm")
    if npm is None:
        return None
    program = folder / "npm" / "node_modules" / ".bin" / "ajv"
    if not program.exists():
        (folder / "npm").mkdir(parents=True, exist_ok=True)
        _run(npm, "install", "--no-save", "--no-package-lock", "--prefix", folder / "npm", AJV_CLI)
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
