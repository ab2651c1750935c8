"""What stops keli. Mistakes in a catalogue never do: they are findings.

KeliError                      it cannot go on; exit code 2
├── NotACatalogue              no keli.toml here or above
├── NotFound                   no such item, rule or view
├── MissingTool                a program, a library or a font is not installed
└── PatchRefused               an edit that a file's text cannot show without harm
"""

from catalog.findings.words import Words


class KeliError(Exception):
    """Something keli cannot go on from, in words for the person at the keyboard."""

    def __init__(self, message: Words, hint: Words) -> None:
        super().__init__(message.en)
        self.message = message
        self.hint = hint

    @property
    def whole(self) -> Words:
        """Message and hint on one line; a message ends there as a sentence does."""
        zh, en = self.message.zh.removesuffix("。"), self.message.en.removesuffix(".")
        return Words(f"{zh}。{self.hint.zh}", f"{en}. {self.hint.en}")


class NotACatalogue(KeliError):
    """There is no catalogue where one was looked for."""


class NotFound(KeliError):
    """What was asked for by name is not there."""


class MissingTool(KeliError):
    """A program, library or font outside keli is missing."""


class PatchRefused(KeliError):
    """An edit that cannot be made in a file's text without harm; the text is as it was."""
