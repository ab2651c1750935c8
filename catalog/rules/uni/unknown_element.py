"""UNI004: what keli.toml unifies is an element of an item.

Source: keli's own settings (C); after a slip in its name an element would not be held to anything.
"""

from collections.abc import Iterator

from catalog.findings.messages import explanation
from catalog.findings.words import plain
from catalog.rules.rule import Mistake, file_rule
from catalog.rules.subject import FileSubject
from catalog.schema.fields import field_at, fields
from catalog.schema.kinds import Kind
from catalog.schema.nearest import nearest_name


@file_rule("UNI004", Kind.SETTINGS)
def unknown_element(subject: FileSubject) -> Iterator[Mistake]:
    """Look up each step of each path."""
    for index, entry in enumerate(subject.data.get("unified", ())):
        steps = tuple(entry.get("element", "").split("."))
        for length in range(1, len(steps) + 1 if "element" in entry else 1):
            if field_at(Kind.ITEM, steps[:length]) is None:
                yield _told(index, steps, length - 1)
                break


def _told(index: int, steps: tuple[str, ...], wrong: int) -> Mistake:
    near = nearest_name(steps[wrong], _known(steps[:wrong]))
    meant = ".".join((*steps[:wrong], near or "", *steps[wrong + 1 :]))
    advice = explanation("UNI004").phrases["near"].format({"near": meant}) if near else plain("")
    return Mistake(("unified", index, "element"), {"found": steps[wrong], "advice": advice})


def _known(steps: tuple[str, ...]) -> list[str]:
    around = field_at(Kind.ITEM, steps) if steps else None
    return [field.name for field in (around.fields if around else fields(Kind.ITEM))]
