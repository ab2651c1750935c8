"""The sections of an item, each with the number of its entries and of its problems."""

from tui.widgets.lines import Lines


class Contents(Lines):
    """Lists sections."""

    class Moved(Lines.Moved):
        """Another section is at hand."""

    class Entered(Lines.Entered):
        """The section at hand is to be entered."""

    def __init__(self, title: str) -> None:
        super().__init__("contents", entered_by_click=True)
        self.border_title = title
