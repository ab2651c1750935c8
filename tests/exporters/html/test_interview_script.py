"""The script of interviews answers the vectors as the plan and the cases do."""

import json
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.catalog.situations.vectors import VECTORS

ROOT = Path(__file__).parents[3]
SCRIPT = ROOT / "exporters" / "html" / "interview.js"
NODE = shutil.which("node") or shutil.which("nodejs")


@pytest.mark.skipif(NODE is None, reason="no node here; ./run setup installs it")
def test_the_script_answers_the_vectors():
    runner = Path(__file__).with_name("vectors.js")
    done = subprocess.run([NODE, runner, SCRIPT, VECTORS], capture_output=True, check=True, text=True)
    expected = [vector["cases"] for vector in json.loads(VECTORS.read_text("utf-8"))]
    for found, wanted in zip(json.loads(done.stdout), expected, strict=True):
        for one, case in zip(found, wanted, strict=True):
            assert one == case
