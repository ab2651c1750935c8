"""A part of the page of results."""

from msgspec import Struct


class Section(Struct, frozen=True):
    """A table with a title, what was measured, and the promise it is held to."""

    title: str
    measured: str
    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    promise: str

    def markdown(self) -> str:
        """Give the section as Markdown."""
        table = [self.header, tuple("---" for _ in self.header), *self.rows]
        lines = "\n".join(f"| {' | '.join(row)} |" for row in table)
        return f"## {self.title}\n\n{self.measured}\n\n{lines}\n\n{self.promise}\n"
