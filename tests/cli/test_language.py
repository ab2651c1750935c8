"""The language of a run, and the catalogue of its Chinese words."""

import gettext
import os
import subprocess
import sys
from collections.abc import Iterator
from string import Formatter

import click
import pytest
from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po
from hypothesis import given
from hypothesis import strategies as st

from catalog.findings.words import Language
from cli.language import LOCALES, choose, install

PROGRAM = """
import os, sys
from cli.language import choose, install
install(choose(sys.argv[1:], os.environ))
import click
from cli.language import ngettext

@click.command()
@click.option("--lang")
@click.argument("n", type=int)
def main(lang, n):
    print(ngettext("{len_type} values are required, but {len_value} was given.",
                   "{len_type} values are required, but {len_value} were given.", n).format(len_type=3, len_value=n))

main(prog_name="keli")
"""


def test_speaks_english_where_nobody_asks() -> None:
    assert choose([], {}) is Language.EN


@pytest.mark.parametrize("argv", [["--lang", "zh"], ["check", "--lang=zh", "."], ["check", ".", "--lang", "zh"]])
def test_takes_the_option_anywhere(argv: list[str]) -> None:
    assert choose(argv, {"KELI_LANG": "en", "LC_ALL": "en_US.UTF-8"}) is Language.ZH


def test_takes_no_option_from_behind_the_double_dash() -> None:
    assert choose(["edit", "--", "--lang", "zh"], {}) is Language.EN


@pytest.mark.parametrize("argv", [["--lang", "fr"], ["--lang="], ["--lang"]])
def test_leaves_an_unknown_language_to_the_parser(argv: list[str]) -> None:
    assert choose(argv, {"LANG": "zh_CN.UTF-8"}) is Language.ZH


@pytest.mark.parametrize(
    ("environ", "language"),
    [
        ({"KELI_LANG": "zh", "LC_ALL": "en_US.UTF-8"}, Language.ZH),
        ({"KELI_LANG": "en", "LC_ALL": "zh_CN.UTF-8"}, Language.EN),
        ({"LC_ALL": "C.UTF-8", "LANG": "zh_CN.UTF-8"}, Language.EN),
        ({"LC_MESSAGES": "zh_CN", "LANG": "en_US"}, Language.ZH),
        ({"KELI_LANG": "", "LC_ALL": "", "LANG": "zh_TW.UTF-8"}, Language.ZH),
        ({"LANG": "zh-Hans-CN"}, Language.ZH),
        ({"LANG": "zha_CN"}, Language.EN),
    ],
)
def test_lets_the_first_variable_that_is_set_decide(environ: dict[str, str], language: Language) -> None:
    assert choose([], environ) is language


@given(st.lists(st.text()), st.dictionaries(st.sampled_from(["KELI_LANG", "LC_ALL", "LANG"]), st.text()))
def test_finds_a_language_in_whatever_it_gets(argv: list[str], environ: dict[str, str]) -> None:
    assert choose(argv, environ) in Language


@given(st.lists(st.text().filter(lambda argument: argument != "--")), st.sampled_from(Language))
def test_hears_the_first_option_whatever_follows_it(rest: list[str], language: Language) -> None:
    assert choose(["--lang", language, *rest], {}) is language


@pytest.fixture
def same_domain_afterwards() -> Iterator[None]:
    before = gettext.textdomain()
    yield
    gettext.textdomain(before)


@pytest.mark.usefixtures("same_domain_afterwards")
def test_puts_the_choice_where_gettext_looks() -> None:
    environ: dict[str, str] = {}
    install(Language.ZH, environ)
    assert environ == {"LANGUAGE": "zh"}
    assert gettext.textdomain() == "keli"


def test_lets_click_and_the_commands_speak_chinese() -> None:
    assert run("--lang", "zh", "2").stdout == "需要 3 个值，给了 2 个。\n"
    assert "用法：" in run("--lang", "zh", "--help").stdout
    assert "错误：" in run("--lang", "zh", "二").stderr


def test_keeps_english_as_it_stands_in_the_source() -> None:
    assert run("--lang", "en", "1").stdout == "3 values are required, but 1 was given.\n"
    assert run("--lang", "en", "2").stdout == "3 values are required, but 2 were given.\n"


def run(*argv: str) -> subprocess.CompletedProcess[str]:
    environ = {**os.environ, "PYTHONUTF8": "1", "LANGUAGE": "fr"}
    return subprocess.run(
        [sys.executable, "-c", PROGRAM, *argv], check=False, capture_output=True, encoding="utf-8", env=environ
    )


@pytest.fixture(scope="module")
def chinese() -> Catalog:
    with (LOCALES / "zh" / "LC_MESSAGES" / "keli.po").open("rb") as stream:
        return read_po(stream, abort_invalid=True)


def test_has_exactly_the_messages_of_the_source(chinese: Catalog) -> None:
    source = {found[2] for folder in (LOCALES.parent, click.__path__[0]) for found in extract_from_dir(folder)}
    assert {message.id for message in chinese if message.id} == source, "run ./run messages, then translate"


def test_translates_every_message(chinese: Catalog) -> None:
    assert [message.id for message in chinese if not all(strings(message.string))] == []


def test_leaves_no_translation_in_doubt(chinese: Catalog) -> None:
    assert [message.id for message in chinese if message.id and message.fuzzy] == []


def test_fills_in_only_what_the_source_gives(chinese: Catalog) -> None:
    for message in chinese:
        given_slots = slots(*strings(message.id)) if message.python_brace_format else set()
        assert not message.python_brace_format or slots(*strings(message.string)) <= given_slots, message.id
        assert list(message.check(chinese)) == []


def strings(text: str | tuple[str, ...] | list[str] | None) -> tuple[str, ...]:
    return (text or "",) if text is None or isinstance(text, str) else tuple(text)


def slots(*texts: str) -> set[str | None]:
    return {name for text in texts for _, name, _, _ in Formatter().parse(text) if name is not None}
