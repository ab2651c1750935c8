"""Files are known by where they stand."""

from pathlib import PurePosixPath

import pytest

from catalog.schema.kinds import REGISTERS, Kind, kind_of


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("keli.toml", Kind.SETTINGS),
        ("items/gaoling-amr/gaoling--food.yaml", Kind.ITEM),
        ("bases/food.yaml", Kind.BASE),
        ("bundles/open-restaurant.yaml", Kind.BUNDLE),
        ("tests/food.yaml", Kind.TEST),
        ("registers/laws.yaml", Kind.LAWS),
        ("registers/catalogue.yaml", Kind.CATALOGUE),
        ("registers/item.yaml", None),
        ("registers/unknown.yaml", None),
        ("items/loose.yaml", None),
        ("items/a/b/c.yaml", None),
        ("items/a/b.yml", None),
        ("schema/own.yaml", None),
        ("sub/keli.toml", None),
        ("guides/a.md", None),
        ("/items/a/b.yaml", None),
        (".yaml", None),
    ],
)
def test_the_kind_follows_from_the_path(path: str, kind: Kind | None) -> None:
    assert kind_of(PurePosixPath(path)) is kind


def test_there_are_eight_registers() -> None:
    assert {kind for kind in Kind if kind.is_register} == REGISTERS
    assert len(REGISTERS) == 8
