"""Publishes a catalogue: only what has changed is made, on several processes; one bad item never stops the rest."""

from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from pathlib import Path, PurePosixPath

from msgspec import Struct
from msgspec.structs import replace

from catalog.authored.sound import hidden
from catalog.findings.errors import KeliError
from catalog.findings.phrasebook import phrasebook
from catalog.findings.words import Language, Words, plain
from catalog.jobs.limit import each_within
from catalog.jobs.pool import Plan, run_chunks
from catalog.jobs.progress import SILENT, Progress
from catalog.library.guides import guide_ids
from catalog.library.library import Library
from catalog.schema.kinds import Kind
from catalog.storage.obstacles import reason
from catalog.storage.replacing import leftovers, put
from exporters.asked_for import AskedFor
from exporters.forms import Forms, forms_of, is_form
from exporters.guide import address
from exporters.publish import manifest as manifests
from exporters.publish.holding import why_not
from exporters.publish.joining import joined, part_name
from exporters.publish.manifest import NAME, Manifest, Published, Written
from exporters.publish.order import Order
from exporters.publish.owning import hold_to_own
from exporters.publish.pages import INDEX, index, notice
from exporters.publish.resting import Resting
from exporters.svg.theme import Theme
from guides.subject import Subject
from guides.wording.wording import Wording

_CHUNK = 4


class Outcome(Struct, frozen=True):
    """What came of it."""

    made: tuple[Published, ...]
    kept: int
    """Items whose guides are still right."""
    removed: int
    """Files that nothing makes any more."""
    files: int
    """All files that are there now."""
    unfinished: Words | None = None
    """What kept the index or the manifest from being written."""
    without: tuple[Words, ...] = ()
    """What was not made or does not go with guides, and why."""


def publish(order: Order, processes: int = 0, progress: Progress = SILENT) -> Outcome:
    """Bring a folder up to date.

    Raises:
        KeliError: text cannot be read in the colours of the theme, or the folder is another program's.
        OSError: the folder cannot be written.
    """
    library = Library(order.root)
    order = replace(order, look=replace(order.look, theme=Theme.of(library.rule_settings.theme)))
    hold_to_own(order.folder)
    order.folder.mkdir(parents=True, exist_ok=True)
    name = part_name(order.shard) if order.shard else NAME
    before = manifests.read(order.folder / name) or Manifest()
    resting = Resting(library, order.told)
    keys = {one: resting.key(one) for one in _wanted(library, order)}
    kept = {one: before.items[one] for one, key in keys.items() if _is_as_it_was(order.folder, before, one, key)}
    tasks = [(one, key) for one, key in keys.items() if one not in kept]
    parts = run_chunks(partial(_make_all, order), tasks, Plan(processes, _CHUNK, 2 * _CHUNK), progress)
    made = tuple(_with_old(published, before) for part in parts for published in part)
    now = Manifest(kept | {one.id: one for one in made}, order.asked)
    without = tuple(hidden(library, keys))
    try:
        done = _written(order.folder, name, before, now, (library, made))
        return replace(done, without=(*without, *done.without))
    except OSError as error:  # guides that are there count all the same; the next run finds out which
        return Outcome(made, len(kept), 0, len(now.files), _in_the_way(error), without)


def merge(order: Order) -> Outcome:
    """Join the parts that several machines have made into one folder.

    Raises:
        KeliError: the parts make no whole, or the folder is another program's.
        OSError: the folder cannot be written.
    """
    hold_to_own(order.folder)
    before = manifests.read(order.folder / NAME) or Manifest()
    return _written(order.folder, NAME, before, joined(order.folder), (Library(order.root), ()))


def _written(
    folder: Path, name: str, before: Manifest, now: Manifest, told: tuple[Library, tuple[Published, ...]]
) -> Outcome:
    """Take away what nothing makes any more, and write the index and the manifest: the manifest last."""
    library, made = told
    gone = [
        file for file in sorted(before.files - now.files) if name == NAME or not is_form(file)
    ]  # another part's, too
    for file in gone:
        (folder / file).unlink(missing_ok=True)
    if name == NAME:  # what other parts write now is not to be taken from them
        _sweep(folder, now.files)
        put(folder / INDEX, index(now, library.told_in))
    manifests.write(now, folder / name)
    without = tuple(said for item in now.items.values() for said in item.without)
    return Outcome(made, len(now.items) - len(made), len(gone), len(now.files), without=without)


def _sweep(folder: Path, files: Iterable[str]) -> None:
    """Take away what runs that died have left beside our files, half written."""
    for inner in {"", *(file.rpartition("/")[0] for file in files)}:
        for left in leftovers(folder / inner):
            left.unlink(missing_ok=True)


def _wanted(library: Library, order: Order) -> Iterator[str]:
    ids = sorted((*library.ids(Kind.ITEM), *library.ids(Kind.BUNDLE), *guide_ids(library.root)))
    return (one for one in dict.fromkeys(ids) if order.shard is None or order.shard.has(one))


def _is_as_it_was(folder: Path, before: Manifest, wanted: str, key: str) -> bool:
    published = before.items.get(wanted)
    if published is None or published.key != key or published.refusal:
        return False
    return all(file.is_in(folder) for file in published.files)


def _with_old(published: Published, before: Manifest) -> Published:
    """Leave the guides there were of an item that cannot be made: old ones are better than none."""
    old = before.items.get(published.id)
    if published.refusal is None or old is None:
        return published
    files = {file.name: file for file in (*old.files, *published.files)}  # those that could be made are new
    return replace(old, key=published.key, refusal=published.refusal, files=tuple(files.values()))


def _make_all(order: Order, tasks: Sequence[tuple[str, str]]) -> list[Published]:
    library = Library(order.root)
    return [_make(order, library, *task) for task in tasks]


def _make(order: Order, library: Library, wanted: str, key: str) -> Published:
    files: list[Written] = []
    asked = AskedFor.of(library, wanted)
    try:
        first, _ = asked.subject(order.languages[0], {})
        title = asked.title(first)
        forms = _forms(order, asked, first)
        first = replace(first, beside=forms.beside)
        for language in order.languages:
            files += _guides(order, asked, replace(first, words=Wording(language)))
        files += {one.beside: _put(order.folder, one.beside, one.content) for one in forms.there}.values()
    except KeliError as error:
        return Published(wanted, key, files=tuple(files), refusal=error.whole)
    except TimeoutError:
        return Published(wanted, key, files=tuple(files), refusal=_too_long(order.seconds))
    except OSError as error:  # a disk that is full may have room for a smaller one
        return Published(wanted, key, files=tuple(files), refusal=_in_the_way(error))
    authority = first.authority(first.item.authority)
    name = first.words.text(authority.name) if authority else ""
    return Published(wanted, key, title, name, tuple(files), without=forms.refusals)


def _forms(order: Order, asked: AskedFor, subject: Subject) -> Forms:
    """Give the forms that pages lead to; a notice leads to none."""
    if why_not(subject, order.day) or not asked.leads_to_forms(order.views, order.formats):
        return Forms()
    return forms_of(asked.library, subject)


def _guides(order: Order, asked: AskedFor, subject: Subject) -> Iterator[Written]:
    """Write every guide of an item in one language."""
    library = asked.library
    language = Language(subject.words.language)
    tag = "" if language == library.language else f".{language}"
    said = notice(subject, order.day, language)
    if said is not None:
        yield _put(order.folder, f"{asked.id}{tag}.html", said)
        return
    name = f"{asked.id}{tag}"
    placed = subject.at(address(library.rule_settings.address, name))
    made = asked.guides(placed, order.views, order.formats, order.look)
    for ending, content in each_within(order.seconds, made):
        yield _put(order.folder, f"{name}.{ending}", content)


def _too_long(seconds: float) -> Words:
    return phrasebook(__package__)["too_long"].format({"seconds": f"{seconds:g}"})


def _in_the_way(error: OSError) -> Words:
    file = PurePosixPath(str(error.filename)).name
    return phrasebook(__package__)["not_written"].format({"file": plain(file), "reason": reason(error)})


def _put(folder: Path, name: str, content: bytes) -> Written:
    path = folder / PurePosixPath(name)
    path.parent.mkdir(exist_ok=True)
    put(path, content)
    return Written.of(name, content)
