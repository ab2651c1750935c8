"""Two small items to publish, and what the tests of publishing do with them."""

from pathlib import Path

from exporters.publish.publishing import publish

CLEAN = Path(__file__).parents[2] / "cases" / "_catalogue"
ID = "civil--registration"
ITEM = f"items/civil/{ID}.yaml"


def add(root, line: str, file: str = ITEM) -> None:
    with (root / file).open("a", encoding="utf-8") as item:
        item.write(f"{line}\n")


def made(order) -> list[str]:
    return [one.id for one in publish(order, processes=1).made]
