"""How often conditions and alternatives in texts are told rightly: `python -m bench.hidden_conditions`.

The sentences and what each says stand in tests/real/sentences; the figures go into the pages in docs.
"""

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import yaml
from msgspec import Struct

from bench.pages import DOCS, filled
from catalog.rules.mat.alternatives_in_prose import alternatives_in
from catalog.rules.mat.conditions_in_prose import conditions_in

SENTENCES = Path(__file__).parent.parent / "tests" / "real" / "sentences"
PAGES = (DOCS / "hidden-conditions.md", DOCS / "hidden-conditions.zh-CN.md")
PARTS = ("tuned", "held_out", "unseen")
"""The patterns were mended by the first part alone."""

_FINDERS: dict[str, Callable[[str], tuple[str, ...]]] = {"condition": conditions_in, "alternative": alternatives_in}
_CODES = {"condition": "MAT011", "alternative": "MAT010"}


class Score(Struct, frozen=True):
    """How the texts of a part were told."""

    rightly: int
    wrongly: int
    missed: int

    @property
    def precision(self) -> float:
        """Give the share of what was told that is so."""
        return self.rightly / (self.rightly + self.wrongly)

    @property
    def recall(self) -> float:
        """Give the share of what is so that was told."""
        return self.rightly / (self.rightly + self.missed)


def sentences(part: str) -> Mapping[str, list[str]]:
    """Give the texts of a part by what they say."""
    read: Mapping[str, list[str]] = yaml.safe_load((SENTENCES / f"{part}.yaml").read_text("utf-8"))
    return read


def score(part: str, said: str) -> Score:
    """Count for how many texts of a part it is told rightly whether they say a condition or an alternative."""
    told = [(label in {said, "both"}, bool(_FINDERS[said](text))) for label, text in _labelled(part)]
    return Score(told.count((True, True)), told.count((False, True)), told.count((True, False)))


def page(text: str) -> str:
    """Give a page with the figures as they are now."""
    return filled(text, "figures", _rows())


def _labelled(part: str) -> Iterator[tuple[str, str]]:
    return ((label, text) for label, texts in sentences(part).items() for text in texts)


def _rows() -> Iterator[tuple[str, ...]]:
    for said, code in _CODES.items():
        for part in PARTS:
            one, texts = score(part, said), sum(map(len, sentences(part).values()))
            counts = (str(number) for number in (texts, one.rightly, one.wrongly, one.missed))
            yield (code, f"`{part}.yaml`", *counts, f"{one.precision:.1%}", f"{one.recall:.1%}")


def main() -> None:
    """Write the figures into the pages."""
    for path in PAGES:
        path.write_text(page(path.read_text("utf-8")), "utf-8")
    print(*(" ".join(row) for row in _rows()), sep="\n")


if __name__ == "__main__":
    main()
