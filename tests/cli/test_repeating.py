"""What is said of a catalogue with the help of earlier runs is what is said without, byte for byte."""

import datetime as dt
import shutil
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from catalog.check.cache import Cache
from catalog.check.engine import check
from catalog.check.renewing import renew
from catalog.check.said import Told
from catalog.check.state import State
from catalog.check.terms import Terms
from catalog.findings.words import Language
from catalog.library.files import catalogue_files
from catalog.schema.kinds import Kind
from cli.checking import checked
from cli.options import styler
from cli.question import Question
from exporters.reports.formats import Format, rendered
from exporters.reports.telling import Telling, bare

CASES = Path(__file__).parents[1] / "cases"
ITEM = "items/civil/civil--registration.yaml"
AGAIN = ITEM.replace("registration", "again")
DAY = dt.date(2026, 3, 1)
FORMATS = (("text", False), ("text", True), ("json", False), ("jsonl", False))
GUIDE = "guides/registration-guide.md"
ADDED = ("# moved", "state: in_force", "name: 登记", "authority: civic", "base: registration", "x: [", "materials: []")
COMMENT = "  # keli: ignore[REF001, ITM001, COD004, REF006] 试一试"


def catalogue(folder: Path) -> Path:
    """Give a catalogue with two items of one base, one of its own, a bundle of them, and a guide around an item."""
    root = folder / "catalogue"
    shutil.rmtree(root, ignore_errors=True)
    for part in ("_catalogue", "BUN001/bad", "COD010/bad", "GDE005/bad"):
        shutil.copytree(CASES / part, root, dirs_exist_ok=True)
    text = (root / ITEM).read_text("utf-8")
    (root / AGAIN).write_text(text.replace("id: civil--registration", "id: civil--again"), "utf-8")
    return root


def question(root: Path, **more) -> Question:
    asked = {"path": ".", "formats": FORMATS, "selected": (), "ignored": (), "revision": None, "fail_on": "error"}
    return Question(root=root, language=Language.EN, profiling=False, **(asked | more))


def said(root: Path, cache: Cache | None, **more):
    state = State(root, DAY, cache.by_content, {}) if cache else None
    return told(checked(question(root, **more), cache, state, 1))


def told(answer: Told | None) -> tuple[list[bytes], int] | None:
    return answer and ([b"".join(text) for text in answer.texts], answer.code)


def edit(root: Path, name: int, place: int, how: str) -> None:
    """Change a file of a catalogue, any way people do; the draw says which and where."""
    files = sorted(path for path in root.rglob("*.*") if path.suffix in {".yaml", ".toml", ".md"})
    path = files[name % len(files)]
    lines = path.read_text("utf-8").split("\n")
    at = place % len(lines)
    match how:
        case "forget":
            path.unlink()
        case "copy":
            shutil.copyfile(path, path.with_stem(f"{path.stem}-{place % 3}"))
        case "remove":
            del lines[at]
        case "repeat":
            lines.insert(at, lines[at])
        case "hide":
            lines[at] += COMMENT
        case "misspell":
            lines[at] = lines[at].replace("c", "k", 1).replace("1", "2", 1)
        case _:
            lines.insert(at, ADDED[place % len(ADDED)])
    if how not in ("forget", "copy"):
        path.write_text("\n".join(lines), "utf-8")


EDITS = st.tuples(
    st.integers(0, 40),
    st.integers(0, 400),
    st.sampled_from(["forget", "copy", "remove", "repeat", "hide", "misspell", "add", "add"]),
)


@settings(max_examples=max(1, settings.default.max_examples // 8))  # each is several checks
@given(st.lists(st.lists(EDITS, min_size=1, max_size=2), min_size=1, max_size=3), st.booleans())
def test_any_edits_are_told_of_as_without_a_cache(tmp_path_factory, steps, by_content) -> None:
    folder = tmp_path_factory.mktemp("edits")
    root = catalogue(folder)
    cache = Cache.of(root, folder / "cache", by_content=by_content)
    assert said(root, cache) == said(root, None)
    for step in steps:
        for one in step:
            if (root / "keli.toml").exists():
                edit(root, *one)
        assert said(root, cache) == said(root, None)
    part = {"selected": ("REF",), "path": "items", "formats": FORMATS[2:]}
    assert said(root, cache, **part) == said(root, None, **part)
    assert not cache.notes
    shutil.rmtree(folder)


@pytest.mark.parametrize(("form", "dressed"), FORMATS)
def test_what_is_told_file_by_file_is_the_whole_report(tmp_path, form, dressed) -> None:
    root = catalogue(tmp_path)
    telling = Telling(check(root, 1), root, Language.EN, styler("always") if dressed else bare)
    (text,), code = said(root, None, formats=((form, dressed),))
    assert text.decode() == rendered(Format(form), telling)
    assert code == 1


@pytest.fixture
def kept(tmp_path):
    """Give a catalogue, and a cache in which a first run of it is kept."""
    root = catalogue(tmp_path)
    cache = Cache.of(root, tmp_path / "cache", by_content=False)
    said(root, cache)
    return root, cache


def changed(root: Path, cache: Cache, file: str, old: str, new: str):
    path = root / file
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), "utf-8")
    return renew(State(root, DAY, cache.by_content, {}), Terms(1, today=DAY), cache)


def test_only_what_stands_in_a_changed_file_is_told_anew(kept) -> None:
    outcome = changed(*kept, ITEM, "schema:", "# moved\nschema:")
    assert outcome.report is None
    assert ITEM in outcome.sheets
    bundles = {file for file, kind in catalogue_files(kept[0]) if kind is Kind.BUNDLE}
    assert set(outcome.new) == {ITEM} | bundles
    assert not any(file.startswith("bases/") for file in outcome.sheets)


def test_what_points_to_a_changed_file_is_told_anew(kept) -> None:
    outcome = changed(*kept, AGAIN, "schema:", "# moved\nschema:")
    pointing = outcome.sheets.keys() - outcome.new.keys() - {GUIDE}
    assert pointing
    assert all(any(AGAIN in str(one.args) for one in outcome.sheets[file]) for file in pointing)


def test_a_guide_that_has_changed_is_told_of_anew_without_the_items(kept) -> None:
    outcome = changed(*kept, GUIDE, "99个工作日", "20个工作日")
    assert outcome.report is None
    assert not {ITEM, AGAIN} & outcome.new.keys()
    assert [one.code for one in outcome.sheets[GUIDE]] == ["GDE005"] * 3


def test_a_guide_is_told_of_anew_when_its_item_has_changed(kept) -> None:
    root, cache = kept
    before = said(root, cache, formats=FORMATS[-1:])
    base = root / "bases/registration.yaml"
    base.write_text(base.read_text("utf-8").replace("number: 20,", "number: 99,"), "utf-8")
    assert said(root, cache, formats=FORMATS[-1:]) == said(root, None, formats=FORMATS[-1:]) != before


def test_what_was_said_of_a_catalogue_with_guides_is_said_again(kept) -> None:
    root, cache = kept
    state = State(root, DAY, cache.by_content, {})
    assert told(cache.told(state, question(root).words(state))) == said(root, None)
    (root / GUIDE).unlink()
    state = State(root, DAY, cache.by_content, {})
    assert cache.told(state, question(root).words(state)) is None


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        (ITEM, "id: civil--registration", "id: civil--other"),
        (ITEM, "base: registration", "base: other"),
        ("bases/registration.yaml", "state:", "# moved\nstate:"),
        ("registers/laws.yaml", "- ", "# moved\n- "),
    ],
)
def test_all_is_looked_at_where_what_changed_concerns_others(kept, file, old, new) -> None:
    assert changed(*kept, file, old, new).report is not None


def test_what_goes_by_stamps_and_by_content_is_kept_side_by_side(tmp_path) -> None:
    root = catalogue(tmp_path)
    caches = [Cache.of(root, tmp_path / "cache", by_content=by_content) for by_content in (False, True)]
    for cache in (*caches, *caches):
        said(root, cache)
    for cache in caches:
        state = State(root, DAY, cache.by_content, {})
        assert told(cache.told(state, question(root).words(state))) == said(root, None)


def test_what_was_found_beside_another_check_is_not_kept(kept) -> None:
    root, cache = kept
    (root / ITEM).write_text("# moved\n" + (root / ITEM).read_text("utf-8"), "utf-8")
    state = State(root, DAY, by_content=False, texts={})
    outcome = renew(state, Terms(1, today=DAY), cache)
    (root / AGAIN).write_text("# moved\n" + (root / AGAIN).read_text("utf-8"), "utf-8")
    said(root, cache)  # as another process may do meanwhile
    cache.keep(state, outcome)
    assert cache.report(state) is None
    assert said(root, cache) == said(root, None)


def test_what_was_said_beside_another_answer_is_not_kept(kept) -> None:
    root, cache = kept
    asked = question(root)
    (root / ITEM).write_text("# moved\n" + (root / ITEM).read_text("utf-8"), "utf-8")
    state = State(root, DAY, by_content=False, texts={})
    cache.keep(state, renew(state, Terms(1, today=DAY), cache))
    left = cache.answers.unsaid(state, asked.words(state))
    said(root, cache)  # as another process may do meanwhile
    cache.answers.keep(state, asked.words(state), left, [], lambda tally: pytest.fail(f"said anew: {tally}"))
    assert told(cache.told(state, asked.words(state))) == said(root, None)
