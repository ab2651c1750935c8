"""The formats of a report by name; each is a module of this package with a function `document`."""

from enum import StrEnum
from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from catalog.check.answers import Frame
    from catalog.check.report import Tally
    from exporters.reports.telling import Telling


class Format(StrEnum):
    """For people: text, markdown. For programs: the others."""

    TEXT = "text"
    JSON = "json"
    JSONL = "jsonl"
    GITHUB = "github"
    GITLAB = "gitlab"
    SARIF = "sarif"
    JUNIT = "junit"
    MARKDOWN = "markdown"


IN_PIECES = frozenset({Format.TEXT, Format.JSON, Format.JSONL})
"""Formats whose modules can tell of each file apart, too: by `piece`, and by `frame` what stands around."""


def piece(form: Format, telling: "Telling") -> str:
    """Give what a format in pieces says of the findings of a file."""
    return str(import_module(f"{__package__}.{form}").piece(telling))


def frame(form: Format, telling: "Telling", tally: "Tally") -> "Frame":
    """Give what a format in pieces says around all of them; the report does not matter."""
    around: Frame = import_module(f"{__package__}.{form}").frame(telling, tally)
    return around


def rendered(form: Format, telling: "Telling") -> str:
    """Give a report in a format, ending with a line end."""
    return str(import_module(f"{__package__}.{form}").document(telling))
