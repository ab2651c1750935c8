"""Whatever is done to a register or a bundle, undoing all of it gives every byte back."""

import shutil
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from catalog.findings.errors import KeliError
from catalog.findings.finding import Path as ValuePath
from tui.session.history import History
from tui.session.session import Session

EXAMPLE = Path(__file__).parents[3] / "examples" / "city"
LISTS: dict[str, tuple[ValuePath, ...]] = {
    "registers/places.yaml": ((), (1, "hours")),
    "registers/laws.yaml": ((),),
    "bundles/open-restaurant.yaml": (("members",), ("questions", 0, "options")),
}
ENTRIES = st.fixed_dictionaries(
    {"id": st.from_regex(r"[a-z]{1,6}-[0-9]", fullmatch=True), "name": st.text("许可 :#", max_size=6)}
)
VALUES = st.none() | st.text("许可 :#'\"{}[]\\n", max_size=8) | st.just({"zh": "许可", "en": "licence"})


@pytest.fixture(scope="module")
def session(tmp_path_factory: pytest.TempPathFactory) -> Session:
    opened = Session(Path(shutil.copytree(EXAMPLE, tmp_path_factory.mktemp("registers") / "city")))
    for file in LISTS:
        opened.open(file)
    return opened


def _act(session: Session, data: st.DataObject) -> None:
    file = data.draw(st.sampled_from(sorted(LISTS)))
    path = data.draw(st.sampled_from(LISTS[file]))
    entries: Any = session.open_files[file].value(path)
    count = len(entries) if isinstance(entries, list) else 0
    at, to = data.draw(st.integers(0, 40)) % (count + 1), data.draw(st.integers(0, 40)) % (count + 1)
    match data.draw(st.sampled_from(["put", "insert", "remove", "move"])):
        case "put":
            session.put(file, (*path, at, "name"), data.draw(VALUES))
        case "insert":
            session.insert(file, path, at, data.draw(ENTRIES))
        case "remove":
            session.remove(file, (*path, at))
        case "move":
            session.move(file, (*path, at), to)


@settings(max_examples=max(1, settings.default.max_examples // 4))  # each is several edits
@given(data=st.data())
def test_undoing_all_gives_every_byte_back(session: Session, data: st.DataObject) -> None:
    while session.undo():  # what an example did that was given up
        pass
    session.history = History()
    before = {file: opened.text for file, opened in session.open_files.items()}
    for _ in range(data.draw(st.integers(1, 6))):
        held = session.history, [opened.text for opened in session.open_files.values()]
        try:
            _act(session, data)
        except KeliError:
            assert held == (session.history, [opened.text for opened in session.open_files.values()])
    while session.undo():
        pass
    assert {file: opened.text for file, opened in session.open_files.items()} == before
    assert session.dirty == ()
