"""A small catalogue, and an order to publish it."""

import shutil

import pytest

from catalog.findings.words import Language
from exporters.publish.order import Order
from exporters.view import Format, View
from tests.exporters.publish.small import CLEAN, ID, ITEM


@pytest.fixture
def root(tmp_path):
    shutil.copytree(CLEAN, tmp_path / "catalogue")
    other = (CLEAN / ITEM).read_text("utf-8").replace(f"id: {ID}", "id: civil--second")
    (tmp_path / "catalogue/items/civil/civil--second.yaml").write_text(other, "utf-8")
    return tmp_path / "catalogue"


@pytest.fixture
def order(root, tmp_path):
    return Order(root, tmp_path / "out", (View.MAP,), (Format.SVG, Format.TXT), (Language.ZH,))
