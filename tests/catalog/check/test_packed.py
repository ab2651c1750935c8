"""What was made of files comes out of its packs as it went in."""

from pathlib import Path

from catalog.check.examining import examine_files
from catalog.check.packed import Pack, Packed
from catalog.check.terms import Terms
from catalog.library.library import Library

CLEAN = Path(__file__).parents[2] / "cases" / "_catalogue"


def test_what_was_packed_is_given_back_by_file() -> None:
    library = Library(CLEAN)
    made = dict(examine_files(library, Terms(1), library.files))
    assert list(made) == list(library.files)
    assert any(one.gathered.facts for one in made.values())
    for size in (1, 2, len(made)):
        parts = [dict(list(made.items())[start : start + size]) for start in range(0, len(made), size)]
        first, *others = [Packed([Pack.of(part)]) for part in parts]
        for other in others:
            first = first.beside(other)
        assert dict(first) == made
        assert first[next(iter(made))] == next(iter(made.values()))
