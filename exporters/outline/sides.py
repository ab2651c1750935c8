"""The tree of situations side by side: for each thing, what becomes of it in each of them."""

from exporters.layout.wording import say
from exporters.outline.tree import Node, Tree
from guides.sides.view import SideRow, SidesView


def tree_of_sides(view: SidesView) -> Tree:
    """Make the tree of a table; all it shows is in it."""
    return Tree(
        id=view.id,
        language=view.language,
        title=view.title,
        about=tuple(filter(None, (view.subtitle, view.topic))),
        figures=(),
        branches=tuple(
            Node(section.title, children=tuple(_row(row, view) for row in section.rows)) for section in view.sections
        ),
        footer=view.footer,
    )


def _row(row: SideRow, view: SidesView) -> Node:
    """Say a row: what is the same in all on one line, else a line for each situation."""
    if not row.differs and row.cells:
        return Node(row.cells[0], row.label)
    cells = tuple(Node(cell, column) for column, cell in zip(view.columns, row.cells, strict=True))
    return Node(row.label, badges=(say("differs", view.language),), children=cells)
