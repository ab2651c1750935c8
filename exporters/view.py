"""What can be shown of an item, and the formats it can be written in."""

from enum import StrEnum


class View(StrEnum):
    """What is shown."""

    MAP = "map"
    FLOW = "flow"
    TIMELINE = "timeline"
    SIDES = "sides"
    GUIDE = "guide"
    BRIEF = "brief"
    CHECKLIST = "checklist"
    POSTER = "poster"


class Format(StrEnum):
    """How it is written; the values are the files' endings."""

    SVG = "svg"
    PDF = "pdf"
    HTML = "html"
    PNG = "png"
    TXT = "txt"
    MD = "md"
    MARKMAP = "markmap.md"
    OPML = "opml"
    MM = "mm"
    XMIND = "xmind"
