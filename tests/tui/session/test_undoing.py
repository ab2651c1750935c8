"""Whatever is done, undoing all of it gives every byte back, and doing it again the same text."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from catalog.findings.errors import KeliError
from catalog.findings.words import Language, Words, plain
from catalog.storage.patching.edits import Set
from tui.desk import Desk
from tui.session.history import History
from tui.session.session import Session
from tui.session.writing import setting

EXAMPLE = Path(__file__).parents[3] / "examples" / "city"
FILES = (
    "items/qingshi-amr/qingshi-amr--food-business-renew.yaml",
    "items/qingshi-amr/qingshi-amr--food-business-new.yaml",
    "items/qingshi-police/qingshi-police--identity-card.yaml",
)
PATHS = (
    ("name",),
    ("summary",),
    ("codes", "task"),
    ("codes", "local"),
    ("promised_limit", "number"),
    ("promised_limit", "note"),
    ("materials", 0, "copies"),
    ("materials", 1, "requirements"),
    ("materials", 2, "until", "number"),
    ("steps", 0, "name"),
    ("faq", 0, "a"),
    ("channels", "window", "places", 0, "window"),
)
LISTS = (("materials",), ("steps",), ("faq",), ("consult",), ("basis",))
VALUES = st.one_of(
    st.none(),
    st.integers(-5, 500),
    st.booleans(),
    st.text(alphabet="许可 :#\"'-?\n\\{}[],&*𠮷no1é：", max_size=20),
    st.just({"zh": "许可", "en": "licence"}),
)
ENTRIES = st.fixed_dictionaries({"id": st.from_regex(r"[a-z]{1,6}-[0-9]", fullmatch=True)}, optional={"name": VALUES})


def _lists(session: Session, file: str, path: tuple[str, ...]) -> int:
    entries = session.open_files[file].value(path)
    return len(entries) if isinstance(entries, list) else 0


ACTS = st.one_of(
    st.builds(lambda path, value: lambda session, file: session.put(file, path, value), st.sampled_from(PATHS), VALUES),
    st.builds(
        lambda path, at, entry: (
            lambda session, file: session.insert(file, path, at % (_lists(session, file, path) + 1), entry)
        ),
        st.sampled_from(LISTS),
        st.integers(0, 20),
        ENTRIES,
    ),
    st.builds(
        lambda path, at: lambda session, file: session.remove(file, (*path, at % max(1, _lists(session, file, path)))),
        st.sampled_from(LISTS),
        st.integers(0, 20),
    ),
    st.builds(
        lambda path, at, to: (
            lambda session, file: session.move(
                file, (*path, at % max(1, _lists(session, file, path))), to % max(1, _lists(session, file, path))
            )
        ),
        st.sampled_from(LISTS),
        st.integers(0, 20),
        st.integers(0, 20),
    ),
    st.builds(
        lambda path, value: lambda session, _: _set_in_all(session, path, value),
        st.sampled_from(PATHS[:2]),
        st.text(alphabet="许可新办", min_size=1, max_size=8),
    ),
    st.just(lambda session, _: session.seal()),
)
"""Acts by hand: a value typed, an entry added, removed, moved, several items at once."""


def _set_in_all(session: Session, path, value) -> None:
    edits = {file: setting(session.open_files[file], path, value) for file in FILES}
    session.edit_all(Words("改", "change"), {file: [edit] for file, edit in edits.items() if edit is not None})


@pytest.fixture(scope="module")
def long_session(tmp_path_factory: pytest.TempPathFactory) -> Session:
    session = Session(Path(shutil.copytree(EXAMPLE, tmp_path_factory.mktemp("undo") / "city")))
    for file in FILES:
        session.open(file)
    return session


def _texts(session: Session) -> dict[str, str]:
    return {file: opened.text for file, opened in session.open_files.items()}


@settings(max_examples=max(1, settings.default.max_examples // 4))  # each is a dozen edits
@given(acts=st.lists(st.tuples(st.sampled_from(FILES), ACTS), min_size=1, max_size=8))
def test_undoing_all_gives_every_byte_back(
    long_session: Session, acts: list[tuple[str, Callable[[Session, str], None]]]
) -> None:
    session = long_session
    session.history = History()
    before = _texts(session)
    for file, act in acts:
        held = _texts(session), session.history
        try:
            act(session, file)
        except KeliError:
            assert (_texts(session), session.history) == held
    after = _texts(session)
    while session.undo():
        pass
    assert _texts(session) == before
    assert session.dirty == ()
    while session.redo():
        pass
    assert _texts(session) == after
    while session.undo():
        pass


def test_what_is_undone_in_several_files_is_seen_in_the_open_one(session: Session) -> None:
    desk = Desk(session, Language.ZH)
    desk.open(FILES[0])
    session.edit_all(plain("改名"), {file: [Set(("name",), "甲")] for file in (FILES[0], FILES[2])})
    step = session.undo()
    assert step is not None
    assert desk.nearest(step).file == FILES[0]
    desk.open(FILES[1])
    assert desk.nearest(step).file == FILES[2]
