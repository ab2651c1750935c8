"""What a rule is: a code, what it looks at, and a function from that to mistakes.

A rule's file holds one decorated function; its severity and words stand in the message
catalogue under its code. Options that keli.toml may set are a frozen record beside it:
`@item_rule("TXT001", Options)` hands them to the function behind its subject.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from enum import StrEnum
from typing import TYPE_CHECKING, Any, Concatenate, ParamSpec, TypeAlias

from msgspec import Struct, field
from msgspec.structs import replace

from catalog.findings.edits import Edit
from catalog.findings.finding import Args, Path
from catalog.findings.words import Words
from catalog.model.settings import Settings
from catalog.rules.subject import CatalogueSubject, FileSubject, ItemSubject, Spot
from catalog.schema.kinds import Kind

if TYPE_CHECKING:  # most files are no bundles
    from catalog.rules.bundle_subject import BundleSubject

BASES = (Kind.BASE,)
BASES_AND_BUNDLES = (Kind.BASE, Kind.BUNDLE)
"""What a rule on items may judge besides."""

SpotArgs: TypeAlias = Mapping[str, Words | str | Spot]
"""What fills the slots of a message; a spot is told as file, line and column."""

Options = ParamSpec("Options")
"""Nothing, or the options that a rule has declared."""


class Scope(StrEnum):
    """What a rule looks at."""

    FILE = "file"
    """One file as it is written."""
    ITEM = "item"
    """One item with what its base and the registers give it."""
    BUNDLE = "bundle"
    """One bundle with the items of its members."""
    CATALOGUE = "catalogue"
    """Facts of all files together."""


class Mistake(Struct, frozen=True):
    """What a rule found in a file: the path of the value, and what fills its message."""

    path: Path
    args: Args = field(default_factory=dict)
    fix: str | None = None
    """How the value, or the key, should be written instead, in YAML."""
    at_key: bool = False
    """True where the element is wrong, not its value."""
    code: str = ""
    """Of the rule that tells of it, where that is not the one that came upon it."""
    is_certain: bool = False
    """True where nothing else can have been meant than what `fix` or `edits` say: a nearest name is a guess."""
    edits: tuple[Edit, ...] = ()
    """What would settle it where one other value does not; of an item, by the paths of the resolved one."""


class CatalogueMistake(Struct, frozen=True):
    """What a rule over the whole catalogue found, and in which file."""

    spot: Spot
    args: SpotArgs = field(default_factory=dict)
    fix: str | None = None
    """How the value should be written instead, in YAML; a guess."""


class Rule(Struct, frozen=True):
    """One rule."""

    code: str
    scope: Scope
    check: Callable[..., Iterable[Any]]
    """From a subject of the scope, and the options if there are any, to Mistakes; for scope CATALOGUE, to
    CatalogueMistakes."""
    kinds: frozenset[Kind]
    """The kinds of file that it looks at; of scope ITEM, beside items those that it judges by themselves."""
    options: type[Any] | None = None
    """The record of its options; None where it has none."""
    by_day: bool = False
    """True where its verdict depends on the day, too."""
    of_cases: bool = False
    """True where it is about the cases of an item: there are none while the base of it is missing."""

    def with_options(self, settings: Settings) -> "Rule":
        """Give the rule with its options as keli.toml sets them: its check then takes the subject alone."""
        if self.options is None:
            return self
        check, options = self.check, settings.options(self.code, self.options)
        return replace(self, check=lambda subject: check(subject, options), options=None)


def file_rule(
    code: str, *kinds: Kind, options: type[Any] | None = None
) -> Callable[[Callable[Concatenate[FileSubject, Options], Iterable[Mistake]]], Rule]:
    """Make a rule of a function over one file of these kinds, as it is written."""
    return lambda check: Rule(code, Scope.FILE, check, frozenset(kinds), options)


def item_rule(
    code: str, options: type[Any] | None = None, *, by_day: bool = False, also: Sequence[Kind] = ()
) -> Callable[[Callable[Concatenate[ItemSubject, Options], Iterable[Mistake]]], Rule]:
    """Make a rule of a function over one resolved item; one that asks for the subject's day says `by_day`.

    `also` names bases, which are judged by themselves where no item uses them, and bundles.
    """
    return lambda check: Rule(code, Scope.ITEM, check, frozenset({Kind.ITEM, *also}), options, by_day)


def cases_rule(
    code: str, options: type[Any] | None = None, *, also: Sequence[Kind] = ()
) -> Callable[[Callable[Concatenate[ItemSubject, Options], Iterable[Mistake]]], Rule]:
    """Make a rule of a function over the cases of one resolved item."""
    return lambda check: Rule(code, Scope.ITEM, check, frozenset({Kind.ITEM, *also}), options, of_cases=True)


def bundle_rule(code: str) -> "Callable[[Callable[[BundleSubject], Iterable[Mistake]]], Rule]":
    """Make a rule of a function over one bundle."""
    return lambda check: Rule(code, Scope.BUNDLE, check, frozenset({Kind.BUNDLE}))


def catalogue_rule(
    code: str, options: type[Any] | None = None
) -> Callable[[Callable[Concatenate[CatalogueSubject, Options], Iterable[CatalogueMistake]]], Rule]:
    """Make a rule of a function over the facts of a whole catalogue."""
    return lambda check: Rule(code, Scope.CATALOGUE, check, frozenset(Kind), options)
