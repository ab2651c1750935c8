"""A small clean catalogue to run keli on."""

import shutil
from pathlib import Path

import pytest

CLEAN = Path(__file__).parents[1] / "cases" / "_catalogue"


@pytest.fixture
def root(tmp_path):
    shutil.copytree(CLEAN, tmp_path / "catalogue")
    return tmp_path / "catalogue"
