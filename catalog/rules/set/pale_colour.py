"""SET004: what is written on, or in, a colour of the theme can be read.

Source: WCAG 2.2, success criterion 1.4.3 Contrast (Minimum), level AA (A): 4.5 to 1 for text.
"""

from collections.abc import Callable, Iterator
from typing import TypeAlias

from catalog.findings.finding import Path
from catalog.findings.words import plain
from catalog.model.colours import ENOUGH, branch_contrast, darkened, root_contrast
from catalog.rules.rule import Mistake, file_rule
from catalog.rules.subject import FileSubject
from catalog.schema.kinds import Kind

Measure: TypeAlias = Callable[[str], float]


@file_rule("SET004", Kind.SETTINGS)
def pale_colour(subject: FileSubject) -> Iterator[Mistake]:
    """Offer a darker colour of the same hue."""
    theme = subject.settings.theme
    chosen: list[tuple[Path, str, Measure]] = [(("root",), theme.root, root_contrast)] if theme.root else []
    chosen += [(("branches", at), color, branch_contrast) for at, color in enumerate(theme.branches)]
    for path, color, measure in chosen:
        if measure(color) < ENOUGH:
            said = {"color": color, "contrast": f"{measure(color):.1f}", "near": _readable(color, measure)}
            yield Mistake(("publish", "theme", *path), {name: plain(value) for name, value in said.items()})


def _readable(color: str, measure: Measure) -> str:
    while measure(color) < ENOUGH:
        color = darkened(color)
    return color
