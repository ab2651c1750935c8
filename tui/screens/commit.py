"""Committing: the files that one marks, what keeps others back, and the message, which is proposed."""

from typing import ClassVar

from msgspec import Struct
from rich.text import Text as Styled
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from exporters.text.cells import cut, visible
from tui.ime import ImeArea
from tui.session.plan import Plan, proposed
from tui.session.since import FileSince
from tui.wording import Wording


class Wish(Struct, frozen=True):
    """What shall be committed, or else a file that is to be looked at."""

    files: tuple[str, ...] = ()
    message: str = ""
    look_at: str = ""


class CommitScreen(ModalScreen[Wish | None]):
    """Gives what shall be done; None where nothing shall."""

    CSS = """
    CommitScreen OptionList { height: 1fr; border: none; padding: 0; background: $surface; }
    CommitScreen ImeArea { height: 8; border: none; padding: 0; }
    CommitScreen #message-title, CommitScreen #note { height: 1; color: $text-muted; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "leave", show=False),
        Binding("f8", "commit", show=False, priority=True),
        Binding("tab,shift+tab", "turn", show=False, priority=True),
        Binding("space,ideographic_space", "mark", show=False),
    ]

    def __init__(self, plan: Plan, words: Wording) -> None:
        super().__init__()
        self._plan = plan
        self._words = words
        self._marked = set(plan.free)
        self._proposed = ""

    def compose(self) -> ComposeResult:
        """Lay out the files and the message."""
        branch = self._plan.since.status.branch or self._words.phrase("no_branch_name")
        with Vertical(classes="page") as page:
            page.border_title = self._words.phrase("commit_title", branch=visible(branch)).replace("[", "\\[")
            page.border_subtitle = self._words.phrase("commit_files")
            yield OptionList(*(Option(self._line(file)) for file in self._files), markup=False, compact=True)
            yield Static(self._words.phrase("commit_message"), id="message-title")
            yield ImeArea(soft_wrap=True, show_line_numbers=False, compact=True, tab_behavior="focus")
            yield Static(markup=False, id="note")

    def on_mount(self) -> None:
        """Propose a message."""
        self._propose()
        self.query_one(OptionList).highlighted = 0
        self.query_one(OptionList).focus()

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Go and look at a file."""
        self.dismiss(Wish(look_at=self._files[event.option_index].file))

    def action_mark(self) -> None:
        """Mark the file at hand, or take its mark away; one with errors has none."""
        listed = self.query_one(OptionList)
        if listed.highlighted is None:
            return
        file = self._files[listed.highlighted]
        if file.file not in self._plan.errors:
            self._marked ^= {file.file}
            listed.replace_option_prompt_at_index(listed.highlighted, self._line(file))
            self._propose()

    def action_turn(self) -> None:
        """Go from the files to the message, or back."""
        area, listed = self.query_one(ImeArea), self.query_one(OptionList)
        (listed if area.has_focus else area).focus()

    def action_commit(self) -> None:
        """Give what is marked, if there is something and a message for it."""
        message = self.query_one(ImeArea).text.strip()
        lacking = "commit_none" if not self._marked else "" if message else "commit_no_message"
        if lacking:
            self.query_one("#note", Static).update(self._words.phrase(lacking))
        else:
            files = (file.file for file in self._files if file.file in self._marked)
            self.dismiss(Wish(tuple(files), f"{message}\n"))

    def action_leave(self) -> None:
        """Commit nothing."""
        self.dismiss(None)

    @property
    def _files(self) -> tuple[FileSince, ...]:
        return self._plan.since.files

    def _propose(self) -> None:
        """Propose a message for what is marked, unless one was written."""
        area = self.query_one(ImeArea)
        if area.text == self._proposed:
            self._proposed = proposed(self._plan, self._marked, self._words)
            area.text = self._proposed

    def _line(self, file: FileSince) -> Styled:
        errors = self._plan.errors.get(file.file, ())
        mark = "[!]" if errors else "[x]" if file.file in self._marked else "[ ]"
        drawn = Styled(f"{mark} {cut(self._plan.titles[file.file], self.app.size.width)}", no_wrap=True)
        if errors:
            first = visible(self._words.say(errors[0].message))
            said = self._words.phrase("commit_blocked", count=len(errors), first=first)
            return drawn.append(f"\n    {said}")
        count = self._words.phrase("commit_changes", count=len(file.changes))
        return drawn.append(f"  {count if file.changes else self._words.say(file.as_a_whole)}", style="dim")
