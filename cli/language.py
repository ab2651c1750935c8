"""Which language keli speaks in a terminal, and the words of the commands in it.

The source strings are English; cli/locale holds the Chinese ones, click's own included.
Words of findings and errors are not here: they carry both languages (catalog.findings.words).

`install` comes before the modules of the commands are imported: their help is looked up
while they are defined.
"""

import gettext
import os
from collections.abc import Iterator, Mapping, MutableMapping, Sequence
from itertools import pairwise
from pathlib import Path

from catalog.findings.words import Language

DOMAIN = "keli"
OPTION = "--lang"
LOCALES = Path(__file__).with_name("locale")

_VARIABLES = ("KELI_LANG", "LC_ALL", "LC_MESSAGES", "LANG")

_ = gettext.gettext
"""Look up a message of the commands: `from cli.language import _`."""

ngettext = gettext.ngettext
"""Look up a message that counts something: one, many, how many."""


def choose(argv: Sequence[str], environ: Mapping[str, str]) -> Language:
    """Give the language of this run: `--lang` anywhere before `--`, else the environment, else English.

    Of the variables KELI_LANG, LC_ALL, LC_MESSAGES and LANG the first one that is set decides.
    An option with another value decides nothing here: click rejects it.
    """
    for value in _options(argv):
        if value in tuple(Language):
            return Language(value)
    for name in _VARIABLES:
        if environ.get(name):
            return _of_locale(environ[name])
    return Language.EN


def install(language: Language, environ: MutableMapping[str, str] = os.environ) -> None:
    """Let gettext, and with it click, speak a language from now on, in child processes too.

    gettext knows no other way to ask for a language than LANGUAGE in the environment of the process.
    """
    environ["LANGUAGE"] = language
    gettext.bindtextdomain(DOMAIN, str(LOCALES))
    gettext.textdomain(DOMAIN)


def current() -> Language:
    """Give the language that was installed."""
    return Language(os.environ.get("LANGUAGE", Language.EN))


def _options(argv: Sequence[str]) -> Iterator[str]:
    ours = argv[: argv.index("--")] if "--" in argv else argv
    for argument, following in pairwise([*ours, ""]):
        if argument == OPTION:
            yield following
        elif argument.startswith(f"{OPTION}="):
            yield argument.removeprefix(f"{OPTION}=")


def _of_locale(name: str) -> Language:
    """Read `zh_CN.UTF-8`, `zh-Hans` and `zh` alike."""
    return Language.ZH if name.lower()[:3] in ("zh", "zh_", "zh-", "zh.") else Language.EN
