"""What changed since the last commit, file by file and value by value: saved or not, each in words."""

from collections.abc import Iterator, Mapping
from pathlib import Path as FilePath
from pathlib import PurePosixPath
from typing import Any

from msgspec import Struct

from catalog.editing.differing import ValueChange, changed, differing
from catalog.findings.errors import KeliError
from catalog.findings.finding import Path
from catalog.findings.words import Words
from catalog.history.status import ChangedFile, State, Status, committed, status_of
from catalog.library.library import Library
from catalog.schema.kinds import Kind, kind_of
from catalog.storage.patching.edits import Set
from catalog.storage.patching.patcher import patch
from catalog.storage.reader import read_text
from catalog.storage.store import load, save
from tui.session.describing import difference, place_of
from tui.session.session import Session
from tui.wording import phrase


class FileSince(Struct, frozen=True):
    """A file, as it was committed last and as it is."""

    about: ChangedFile
    kind: Kind | None
    before: str | None
    """None: it was not there."""
    after: str | None
    changes: tuple[ValueChange, ...] = ()
    """None where only the writing changed, or a file is no data."""
    both: tuple[Any, Any] = (None, None)
    """The data that it held and holds."""
    library: Library | None = None
    """Knows what entries name."""

    @property
    def file(self) -> str:
        """Its path within the catalogue."""
        return self.about.file

    def said(self, change: ValueChange) -> Words:
        """Say one of the changes."""
        return difference(self.kind or Kind.ITEM, self.both, change, self.library)

    def place(self, change: ValueChange) -> Path:
        """Give the path in the file at which a change is to be seen."""
        return place_of(*self.both, change)

    @property
    def as_a_whole(self) -> Words:
        """Say what became of the file, where no value can be told of."""
        name = "writing" if self.about.state is State.CHANGED and self.kind else self.about.state.value
        return phrase(f"since_{name}")


class Since(Struct, frozen=True):
    """Everything that changed."""

    status: Status = Status()
    files: tuple[FileSince, ...] = ()


def since_commit(root: FilePath, texts: Mapping[str, str]) -> Since:
    """Give what changed since the last commit; `texts` stand for what is on disk, for they may not be saved.

    Raises:
        KeliError: no git, or no repository.
    """
    status, library = status_of(root), Library(root, texts=texts)
    known = {one.file: one for one in status.files}
    maybe = {file: ChangedFile(file, State.CHANGED) for file in texts if file not in known}
    every = sorted({**known, **maybe}.values(), key=lambda one: one.file)
    return Since(status, tuple(file for one in every if (file := _since(library, one)) is not None))


def take_back(session: Session, file: FileSince, change: ValueChange | None) -> Words:
    """Take a change back as an edit that can be undone, or all of a file, and say so; what is gone is written anew.

    Raises:
        KeliError: it cannot be taken back, or no longer.
    """
    if file.before is None:
        raise _refused("refused_new", "refused_new_hint")
    if file.after is None:
        save(session.root, file.file, file.before, None)
        return phrase("since_put_back")
    opened = session.open(file.file)
    path: Path = ()
    if change is None:
        label, text = file.as_a_whole, file.before
    else:
        wanted = changed(opened.written, change.inverse)
        label, text = file.said(change), patch(opened.text, Set((), wanted))
        path = place_of(opened.written, wanted, change)
    if text == opened.text:
        raise _refused("refused_gone", "refused_gone_hint")
    session.rewrite(file.file, text, phrase("did_reverted", label=label), path)
    return session.history.done[-1].label


def _since(library: Library, one: ChangedFile) -> FileSince | None:
    root, texts = library.root, library.texts
    kind = kind_of(PurePosixPath(one.file))
    if kind is None:
        return FileSince(one, None, None, None)
    content = None if one.state is State.NEW else committed(root, one.file)
    before = None if content is None else content.decode("utf-8", "replace")
    after = texts.get(one.file) if one.file in texts else _on_disk(root, one.file)
    if before == after:  # it differs on disk, and what is not saved is as it was committed
        return None
    both = _data(one.file, before), _data(one.file, after)
    changes = () if before is None or after is None else tuple(differing(*both))
    return FileSince(one, kind, before, after, changes, both, library)


def _on_disk(root: FilePath, file: str) -> str | None:
    try:
        return load(root, file).text
    except KeliError:
        return None


def _data(file: str, text: str | None) -> Any:
    return None if text is None else read_text(text, file).data


def _refused(name: str, hint: str) -> KeliError:
    return KeliError(phrase(name), phrase(hint))


def lines_of_files(since: Since) -> Iterator[tuple[FileSince, ValueChange | None]]:
    """Give every line there is to tell: each change of a file, or the file as a whole."""
    for file in since.files:
        yield from ((file, change) for change in file.changes or (None,))
