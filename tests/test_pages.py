"""The pages on rules and on settings are what is made of the objects that they tell of.

`./run test tests/test_pages.py --update-goldens` writes them anew: read the diff.
"""

import re
import tomllib
from pathlib import Path

import pytest

from catalog.findings.messages import codes, explanation, families
from catalog.findings.words import Language
from catalog.model.options import options_of
from catalog.model.settings import Settings
from catalog.rules.pack import options_declared
from catalog.schema.kinds import Kind
from catalog.schema.validate import violations
from exporters.reports.explanation import lines
from exporters.reports.rule_pages import pages
from exporters.reports.settings_page import settings_pages

DOCS = Path(__file__).parents[1] / "docs"
RULES = DOCS / "rules"
SETTINGS = tomllib.loads((DOCS.parent / "tests/cases/_catalogue/keli.toml").read_text("utf-8"))
LINK = re.compile(r"\]\(([^)#:]+)\)")
BLOCK = re.compile(r"^```toml\n(.*?)^```$", re.DOTALL | re.MULTILINE)


def written(folder: Path, names: list[str]) -> dict[str, str]:
    return {name: (folder / name).read_text("utf-8") for name in names if (folder / name).exists()}


def test_the_pages_of_rules_are_those_made_of_the_rules(request) -> None:
    made = pages()
    if request.config.getoption("--update-goldens"):
        for name, text in made.items():
            (RULES / name).write_text(text, "utf-8")
    assert sorted(path.name for path in RULES.iterdir()) == sorted(made), "keli explain -o docs/rules"
    assert written(RULES, [*made]) == made, "keli explain -o docs/rules"


def test_the_pages_of_settings_are_those_made_of_the_schema_and_the_options(request) -> None:
    made = settings_pages()
    if request.config.getoption("--update-goldens"):
        for name, text in made.items():
            (DOCS / name).write_text(text, "utf-8")
    assert written(DOCS, [*made]) == made, "run ./run test tests/test_pages.py --update-goldens, then read the diff"


def test_the_index_names_every_rule_once_in_a_family() -> None:
    assert set(families()) == {code[:3] for code in codes()}
    for name in ("README.md", "README.zh-CN.md"):
        assert sorted(re.findall(r"^\| \[(\w{6})\]", pages()[name], re.MULTILINE)) == sorted(codes())


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("code", codes())
def test_a_page_leaves_no_slot_open_and_says_what_it_looks_at(code, language) -> None:
    told = explanation(code)
    page = "\n".join(lines(told, language))
    assert told.why.in_language(language) in page
    assert told.source.in_language(language) in page
    outside = "\n".join(line for line in page.splitlines() if not line.startswith("    "))
    assert not re.search(r"(?<!\{)\{\w+\}", outside)
    assert "{}" not in page


def test_every_link_of_the_pages_leads_somewhere() -> None:
    made = {RULES / name: text for name, text in pages().items()}
    made |= {DOCS / name: text for name, text in settings_pages().items()}
    astray = [link for path, text in made.items() for link in LINK.findall(text) if not (path.parent / link).exists()]
    assert astray == []


@pytest.mark.parametrize("page", settings_pages().values(), ids=[*settings_pages()])
def test_the_options_shown_are_the_defaults_and_may_be_pasted(page) -> None:
    data = {**SETTINGS, **tomllib.loads("".join(BLOCK.findall(page)))}
    assert violations(Kind.SETTINGS, data) == []
    settings = Settings.of(data)
    for code, declared in options_declared().items():
        assert settings.options(code, declared) == declared()
        assert set(data["rules"][code]["options"]) == {option.name for option in options_of(declared)}
