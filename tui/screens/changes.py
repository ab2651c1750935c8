"""What changed since the last commit, in words, with the lines of the file beside; a change is put back or gone to."""

from collections.abc import Callable, Sequence
from typing import ClassVar

from rich.text import Text as Styled
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Container, VerticalScroll
from textual.screen import ModalScreen
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from catalog.editing.differing import ValueChange
from catalog.findings.words import Words
from exporters.text.cells import cut, visible
from tui.session.hunks import parted
from tui.session.since import FileSince, Since, lines_of_files
from tui.wording import Wording

Line = tuple[FileSince, ValueChange | None]
_STYLES = {"+": "green", "-": "red", "@": "dim"}


class ChangesScreen(ModalScreen[Line | str | None]):
    """Gives the change to go to, `commit`, or None."""

    CSS = """
    ChangesScreen #lists { width: 100%; height: 1fr; }
    ChangesScreen OptionList { width: 1fr; height: 1fr; border: none; padding: 0; background: $surface; }
    ChangesScreen #beside { width: 1fr; height: 1fr; border-left: $rule $panel; padding: 0 1; }
    ChangesScreen #beside Static { height: auto; }
    ChangesScreen #told { margin-bottom: 1; }
    ChangesScreen VerticalScroll { height: 1fr; }
    ChangesScreen #lists { layout: horizontal; }
    ChangesScreen.-narrow #lists { layout: vertical; }
    ChangesScreen.-narrow #beside { border-left: none; border-top: $rule $panel; padding: 0; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,f7", "leave", show=False),
        Binding("f2", "take_back", show=False),
        Binding("f8", "commit", show=False),
    ]

    def __init__(
        self, since: Since, title_of: Callable[[str], str], back: Callable[[Line], Since], words: Wording
    ) -> None:
        super().__init__()
        self._since = since
        self._title_of = title_of
        self._back = back
        self._words = words
        self._lines: list[Line] = []

    def compose(self) -> ComposeResult:
        """Lay out the changes and the lines of the file."""
        branch = self._since.status.branch or self._words.phrase("no_branch_name")
        with Container(classes="page") as page:
            page.border_title = Styled(self._words.phrase("since_title", branch=visible(branch))).plain.replace(
                "[", "\\["
            )
            page.border_subtitle = self._words.phrase("since_keys")
            with Container(id="lists"):
                yield OptionList(markup=False, compact=True)
                with Container(id="beside"):
                    yield Static(markup=False, id="told")
                    with VerticalScroll():
                        yield Static(markup=False, id="earlier")
                        yield Static(markup=False, id="later")

    def on_mount(self) -> None:
        """Begin at the first change."""
        self._show(0)
        self.query_one(OptionList).focus()

    def on_option_list_option_highlighted(self, event: OptionList.OptionHighlighted) -> None:
        """Show the lines of the file at hand."""
        file, change = self._lines[event.option_index]
        told = Styled(f"{visible(self._words.say(_told(file, change)))}\n", style="bold")
        self.query_one("#told", Static).update(told.append(visible(file.file), style="not bold dim"))
        earlier, later = (self.query_one(f"#{name}", Static) for name in ("earlier", "later"))
        for shown, lines in zip((earlier, later), parted(file, change), strict=True):
            shown.update(_lines(lines, is_at_hand=shown is later and change is not None))
            shown.display = bool(lines)
        scroll = self.query_one(VerticalScroll).scroll_to_widget
        later.call_after_refresh(scroll, later, animate=False, top=True, immediate=True)

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Go to the change."""
        self.dismiss(self._lines[event.option_index])

    def action_take_back(self) -> None:
        """Put the change at hand back."""
        at = self.query_one(OptionList).highlighted
        if at is not None:
            self._since = self._back(self._lines[at])
            self._show(at)

    def action_commit(self) -> None:
        """Go on to committing."""
        self.dismiss("commit")

    def action_leave(self) -> None:
        """Close."""
        self.dismiss(None)

    def _show(self, at: int) -> None:
        self._lines = list(lines_of_files(self._since))
        if not self._lines:
            self.dismiss(None)
            return
        listed = self.query_one(OptionList)
        listed.clear_options()
        listed.add_options([Option(self._line(place)) for place in range(len(self._lines))])
        listed.highlighted = min(at, len(self._lines) - 1)

    def _line(self, at: int) -> Styled:
        file, change = self._lines[at]
        drawn = Styled(no_wrap=True, overflow="ellipsis")
        if at == 0 or self._lines[at - 1][0] is not file:
            drawn.append(f"{cut(self._title_of(file.file), self.app.size.width)}\n", style="bold")
        return drawn.append(f"  {visible(' '.join(self._words.say(_told(file, change)).split()))}")


def _told(file: FileSince, change: ValueChange | None) -> Words:
    return file.as_a_whole if change is None else file.said(change)


def _lines(lines: Sequence[str], *, is_at_hand: bool) -> Styled:
    """Draw lines, of which the first begins the part at hand or not."""
    drawn = [Styled(visible(line), style=_STYLES.get(line[:1], "")) for line in lines]
    if is_at_hand and drawn:
        drawn[0].style = "bold"
    return Styled("\n").join(drawn)
