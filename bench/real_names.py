"""Real names and codes run through the rules ITM and COD: `python -m bench.real_names PATH`.

PATH is a list of a district's items as JSON; the figures go into the pages in docs, the names do not.
"""

import json
import re
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from msgspec import Struct

from bench.pages import DOCS, filled
from catalog.check.engine import check
from catalog.findings.messages import codes, explanation
from catalog.findings.phrasebook import phrasebook
from catalog.findings.words import Language
from catalog.model.credit_code import LENGTH, is_valid

PAGES = {DOCS / "real-names.md": Language.EN, DOCS / "real-names.zh-CN.md": Language.ZH}
_FAMILIES = ("ITM", "COD")
_LONG = 60
_REGION = re.compile(r"-\d{12}-\d{3}-")
_HALF, _FULL = set("()"), set("（）")


class Listed(Struct, frozen=True):
    """One item of the list."""

    name: str
    department: str
    code: str
    """What names the item, then the region, three digits, the authority's code, and two parts more."""

    @property
    def own_code(self) -> str:
        """Give the part of the code that names the item."""
        return _REGION.split(self.code)[0]

    @property
    def credit_code(self) -> str:
        """Give the authority's credit code; empty where there is none of 18 characters."""
        found = [part for part in _REGION.split(self.code)[-1].split("-") if len(part) == LENGTH]
        return found[0] if found else ""


def listed(path: Path) -> list[Listed]:
    """Read the list."""
    entries = json.loads(path.read_text("utf-8"))["items"]
    return [Listed(entry["名称"], entry["部门"], entry["itemCode"]) for entry in entries]


def page(text: str, items: Sequence[Listed], language: Language) -> str:
    """Give a page with the figures of these items."""
    words = phrasebook("bench")
    facts = ((words[name].in_language(language), f"{number:,}") for name, number in _facts(items))
    counted = _told(items)
    rules = ((code, explanation(code).title.in_language(language), f"{counted[code]:,}") for code in _codes())
    return filled(filled(text, "facts", facts), "rules", rules)


def _codes() -> list[str]:
    return [code for code in codes() if code.startswith(_FAMILIES)]


def _facts(items: Sequence[Listed]) -> Iterator[tuple[str, int]]:
    names = [item.name for item in items]
    credit = [item.credit_code for item in items]
    yield "items", len(items)
    yield "authorities", len({item.department for item in items})
    yield "longest", max(map(len, names))
    yield "over_sixty", sum(len(name) > _LONG for name in names)
    yield "with_brackets", sum(bool(set(name) & (_HALF | _FULL)) for name in names)
    yield "half_width", sum(bool(set(name) & _HALF) and not set(name) & _FULL for name in names)
    yield "mixed", sum(bool(set(name) & _HALF) and bool(set(name) & _FULL) for name in names)
    yield "without_code", sum(not item.code for item in items)
    yield "without_credit_code", sum(not code for code in credit)
    yield "wrong_credit_code", sum(bool(code) and not is_valid(code.upper()) for code in credit)


def _told(items: Sequence[Listed]) -> Counter[str]:
    """Count what the rules find in a catalogue of these items."""
    with tempfile.TemporaryDirectory() as folder:
        _write(Path(folder), items)
        return Counter(finding.code for finding in check(Path(folder), processes=1).findings)


def _write(root: Path, items: Sequence[Listed]) -> None:
    departments = {name: f"d{number}" for number, name in enumerate(dict.fromkeys(item.department for item in items))}
    _put(root / "registers" / "authorities.yaml", _authorities(items, departments))
    for number, item in enumerate(items):
        authority = departments[item.department]
        data = {"schema": "keli/item@1", "id": f"{authority}--i{number}", "name": item.name, "authority": authority}
        _put(root / "items" / authority / f"{data['id']}.yaml", {**data, "state": "in_force", **_written(item)})


def _written(item: Listed) -> dict[str, Any]:
    return {"codes": {"handle_item": item.own_code}} if item.code else {}


def _authorities(items: Sequence[Listed], departments: dict[str, str]) -> list[dict[str, str]]:
    """Give every department, and each further credit code that codes of its items name."""
    found = dict.fromkeys((item.department, item.credit_code) for item in items)
    entries = [{"id": given, "name": name, "level": "county"} for name, given in departments.items()]
    further = [{"id": f"c{number}", "name": name, "uscc": code} for number, (name, code) in enumerate(found) if code]
    return entries + further


def _put(file: Path, data: Any) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(f"{json.dumps(data, ensure_ascii=False)}\n", "utf-8")


def main(path: Path) -> None:
    """Write the figures of a list into the pages."""
    items = listed(path)
    for file, language in PAGES.items():
        file.write_text(page(file.read_text("utf-8"), items, language), "utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
