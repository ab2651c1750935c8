"""What works on behalf of a main screen; each part is imported once it is needed: the first paint waits for none."""

from functools import cached_property
from typing import TYPE_CHECKING, cast

from tui.session.drafts import Drafts

if TYPE_CHECKING:
    from tui.screens.answers import Answers
    from tui.screens.beside import Beside
    from tui.screens.committing import Committing
    from tui.screens.exchanging import Exchanging
    from tui.screens.exporting import Exporting
    from tui.screens.looks import Looks
    from tui.screens.main import MainScreen
    from tui.screens.preview import Preview
    from tui.screens.versions import Versions


class OnBehalf:
    """The parts, for the main screen to inherit."""

    drafts: Drafts

    @cached_property
    def answers(self) -> "Answers":
        """What is asked over the screen."""
        from tui.screens.answers import Answers

        return Answers(self._screen)

    @cached_property
    def beside(self) -> "Beside":
        """What goes on beside."""
        from tui.screens.beside import Beside

        return Beside(self._screen, self.drafts)

    @cached_property
    def preview(self) -> "Preview":
        """The map beside the form."""
        from tui.screens.preview import Preview

        return Preview(self._screen)

    @cached_property
    def versions(self) -> "Versions":
        """What git is asked."""
        from tui.screens.versions import Versions

        return Versions(self._screen)

    @cached_property
    def committing(self) -> "Committing":
        """What leads to a commit."""
        from tui.screens.committing import Committing

        return Committing(self._screen)

    @cached_property
    def exchanging(self) -> "Exchanging":
        """Pushing and pulling."""
        from tui.screens.exchanging import Exchanging

        return Exchanging(self._screen)

    @cached_property
    def exporting(self) -> "Exporting":
        """What leads from the key to the files."""
        from tui.screens.exporting import Exporting

        return Exporting(self._screen)

    @cached_property
    def looks(self) -> "Looks":
        """Theme, borders and language."""
        from tui.screens.looks import Looks

        return Looks(self._screen)

    @property
    def _screen(self) -> "MainScreen":
        return cast("MainScreen", self)
