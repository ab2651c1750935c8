"""The formats of a report by name; each is a module of this package with a function `document`."""

from enum import StrEnum
from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
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


def rendered(form: Format, telling: "Telling") -> str:
    """Give a report in a format, ending with a line end."""
    return str(import_module(f"{__package__}.{form}").document(telling))
