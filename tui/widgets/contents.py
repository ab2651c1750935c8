"""The sections of an item, each with the number of its entries and of its problems."""

from tui.widgets.listing import Listing


class Contents(Listing):
    """Lists sections."""

    class Moved(Listing.Moved):
        """Another section is at hand."""

    class Entered(Listing.Entered):
        """The section at hand is to be entered."""

    def __init__(self, title: str) -> None:
        super().__init__("contents", entered_by_click=True)
        self.border_title = title
