"""Guides to print: of items of the city, and of one that is hostile in every text."""

from functools import cache
from pathlib import Path

from catalog.findings.words import Language
from catalog.library.library import Library
from catalog.model.item import Item
from catalog.model.reading import read_value
from catalog.model.registers import Registers
from exporters.subjects import subject_of
from guides.subject import Subject

CITY = Path(__file__).parents[2] / "examples" / "city"
ADDRESS = "https://guides.example.cn/company.guide.html"
HOSTILE = "<script>alert(1)</script>{{ 7 * 7 }}{% raw %}&amp;\"'𠮷野家😀\u202e" + "长" * 1000


@cache
def library() -> Library:
    return Library(CITY)


def subject(item_id: str, language: Language = Language.ZH) -> Subject:
    """Take up an item of the city that stands on the web, too."""
    item, registers = library().item(item_id), library().registers
    return Subject.of(item, registers, language).at(ADDRESS)


def bundle(bundle_id: str, language: Language = Language.ZH) -> Subject:
    """Take up a bundle of the city."""
    return subject_of(library(), bundle_id, language, {})[0]


def hostile() -> Subject:
    """Take up an item in which every text is hostile."""
    data = {
        "id": "x",
        "name": HOSTILE,
        "summary": HOSTILE,
        "aliases": [HOSTILE, "]]>"],
        "conditions": [{"id": "a", "text": HOSTILE}],
        "materials": [{"id": "m", "name": HOSTILE, "requirements": HOSTILE}],
        "forms": [{"id": "f", "name": HOSTILE, "fields": [{"id": "a", "label": HOSTILE}]}],
        "steps": [{"id": "accept", "phase": "accept", "name": "受理"}],
        "consult": [{"kind": "url", "value": "javascript:alert(1)"}],
        "faq": [
            {"id": "q", "q": HOSTILE, "a": f"# 题\n\n{HOSTILE}\n\n[字](javascript:alert(1)) ![图](https://x.cn/a.png)"}
        ],
    }
    return Subject.of(read_value(Item, data), Registers(), Language.ZH)
