"""What a guide says, as one tree: made once of a view, written by every format of outlines alike."""

from collections.abc import Iterator

from msgspec import Struct

from exporters.layout.wording import say


class Node(Struct, frozen=True):
    """One thing that is said, and what belongs to it. Texts are as people wrote them: each format makes them safe."""

    text: str
    key: str = ""
    """What the text is the value of: `份数`; empty where it stands alone."""
    url: str = ""
    """Where a click on the text leads; formats leave out what may not be followed."""
    badges: tuple[str, ...] = ()
    children: tuple["Node", ...] = ()

    def label(self, colon: str) -> str:
        """Give what it says on one line, badges in brackets."""
        said = colon.join(filter(None, (self.key, self.text)))
        return " ".join(filter(None, (said, *(f"[{badge}]" for badge in self.badges))))


class Tree(Struct, frozen=True):
    """A whole guide."""

    id: str
    language: str
    title: str
    about: tuple[str, ...]
    """What stands below the title: the official name, the authority."""
    figures: tuple[Node, ...]
    branches: tuple[Node, ...]
    footer: str

    @property
    def note(self) -> tuple[str, ...]:
        """What is noted on the root of a map: all about it that is no branch."""
        return tuple(filter(None, (*self.about, self.footer)))

    @property
    def colon(self) -> str:
        """What stands between a key and its text."""
        return say("colon", self.language)

    def whole(self) -> Iterator[Node]:
        """Give the branches, the first of them the figures: for formats that know nothing but branches."""
        if self.figures:
            yield Node(say("figures", self.language), children=self.figures)
        yield from self.branches
