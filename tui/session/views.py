"""What can be seen of the open item or bundle beside the form, as lines: from the texts as they are typed."""

from collections.abc import Iterable
from functools import cached_property, partial
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from msgspec import Struct

from catalog.findings.words import Language
from catalog.library.library import Library
from catalog.schema.kinds import Kind
from tui.session.session import Session

if TYPE_CHECKING:
    from catalog.bundles.one_thing import OneThing
    from catalog.bundles.suggesting import Proposal
    from catalog.metrics.tallies import Tally
    from catalog.situations.cases import Cases
    from guides.indicators.gathering import Gathered
    from guides.subject import Subject

_MOST = 300
"""So many situations are listed one by one."""


class Views(Struct, frozen=True, dict=True):  # what several views need is worked out once
    """Works out the views of one file."""

    session: Session
    file: str
    language: Language

    def situations(self, *, every: bool = False) -> list[str]:
        """Tell of questions, figures with the worst case, named situations and proofs; of every situation, too.

        Raises:
            KeliError: the item has errors, or its questions are too tangled.
        """
        from catalog.situations.refusals import exact
        from exporters.reports import situations_text
        from exporters.reports.telling import bare
        from guides.situations.build import situations_of

        view = exact(self.cases, lambda: situations_of(self.subject, _MOST if every else 0))
        return list(situations_text.lines(view, bare))

    def bundle(self) -> list[str]:
        """Tell who takes part in a bundle, what is shared, how long it takes, and what it saves.

        Raises:
            KeliError: the bundle or an item of a member has errors, or its questions are too tangled.
        """
        from catalog.situations.refusals import exact
        from exporters.reports import bundle_text
        from exporters.reports.telling import bare
        from guides.bundle.build import bundle_of

        view = exact(self.subject.cases, lambda: bundle_of(self.thing, self.subject))
        return list(bundle_text.lines(view, bare))

    def suggestions(self) -> "tuple[Proposal, ...]":
        """Give what seems to be the same in a bundle though nothing says so.

        Raises:
            KeliError: the bundle or an item of a member has errors.
        """
        from catalog.bundles.suggesting import suggestions
        from catalog.library.bundled import aliases

        return tuple(suggestions(self.thing, aliases(self.library)))

    def cases_run(self) -> list[str]:
        """Tell of each golden case whether its answers lead to what it expects."""
        from catalog.check.golden_cases import run_files
        from exporters.reports import golden
        from exporters.reports.telling import bare

        return list(golden.lines(list(run_files(self.library, [self.file])), self.language, bare))

    def indicators(self, authority: str | None = None) -> list[str]:
        """Tell the indicators: of this item, of all of an authority, or of the whole catalogue (empty text).

        Raises:
            KeliError: the item has errors.
        """
        from exporters.reports import indicators_text
        from exporters.reports.telling import bare
        from guides.indicators.build import Told, indicators_view

        told = Told(self.library.said("name", self.language), self.library.registers, self.language)
        found = self._of_item() if authority is None else self._of_authority(authority)
        return list(indicators_text.lines(indicators_view(told, found), bare))

    @property
    def id(self) -> str:
        """The id of the item or bundle: the name of its file."""
        return PurePosixPath(self.file).stem

    @cached_property
    def library(self) -> Library:
        """The catalogue with what is not saved yet."""
        dirty = {file: self.session.open_files[file].text for file in self.session.dirty}
        return Library(self.session.root, texts=dirty, files=self.session.library.files)

    @cached_property
    def thing(self) -> "OneThing":
        """The bundle, put together."""
        from catalog.check.sound import sound_thing

        return sound_thing(self.library, self.id)

    @cached_property
    def cases(self) -> "Cases":
        """The cases of the item or bundle."""
        return self.subject.cases

    @cached_property
    def subject(self) -> "Subject":
        """What guides tell of.

        Raises:
            KeliError: it has errors.
        """
        from exporters.subjects import subject_of

        subject, _ = subject_of(self.library, self.id, self.language, {})
        return subject

    def _of_item(self) -> "Gathered[Tally]":
        from catalog.check.sound import sound_item
        from catalog.metrics.tallies import tally
        from catalog.rules.vis.exempt_beyond_list import unsuited
        from guides.indicators.gathering import Gathered

        one = tally(
            sound_item(self.library, self.id), self.library.registers, unsuited=unsuited(self.library.rule_settings)
        )
        return Gathered((one,), (), ())

    def _of_authority(self, authority: str) -> "Gathered[Tally]":
        from catalog.metrics.tallies import tally
        from catalog.rules.vis.exempt_beyond_list import unsuited
        from guides.indicators.gathering import gathered

        count = partial(tally, unsuited=unsuited(self.library.rule_settings))
        return gathered(self.session.root, count, 1, files=self._files(authority))

    def _files(self, authority: str) -> Iterable[str]:
        around = f"items/{authority}/" if authority else "items/"
        return [file for file, kind in self.library.files.items() if kind is Kind.ITEM and file.startswith(around)]
