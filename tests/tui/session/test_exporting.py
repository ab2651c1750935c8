"""What may be exported from where one is, and what is remembered of it."""

from pathlib import Path

import pytest
from msgspec.structs import replace

from catalog.library.library import Library
from exporters.view import Format, View
from tui.session.exporting import Extent, Wanted, chosen, extents, remember, remembered
from tui.session.memory import Memory

BUNDLE = "bundles/open-restaurant.yaml"


def test_an_item_its_authority_or_all_a_bundle_its_members_or_all(city: Path) -> None:
    library = Library(city)
    item = next(file for file in library.files if file.startswith("items/qingshi-amr/"))
    assert extents(library, item) == (Extent.THIS, Extent.AUTHORITY, Extent.ALL)
    assert extents(library, BUNDLE) == (Extent.THIS, Extent.MEMBERS, Extent.ALL)
    assert extents(library, "registers/laws.yaml") == extents(library, "") == (Extent.ALL,)
    assert len(chosen(library, item, Extent.THIS)) == 1
    assert {one.partition("--")[0] for one in chosen(library, item, Extent.AUTHORITY)} == {"qingshi-amr"}
    assert "qingshi-amr--company-setup" in chosen(library, BUNDLE, Extent.MEMBERS)
    assert {"open-restaurant", "qingshi-amr--food-business-new"} < set(chosen(library, item, Extent.ALL))


def test_a_view_brings_a_format_of_its_own_where_it_has_not_the_one_before() -> None:
    wanted = Wanted(Extent.THIS, View.SIDES, Format.SVG)
    assert wanted.turned(1, 1, ()).form is Format.PDF
    assert wanted.turned(1, -1, ()) == Wanted(Extent.THIS, View.TIMELINE, Format.SVG)
    assert wanted.turned(0, -1, (Extent.ALL, Extent.THIS)).extent is Extent.ALL


def test_what_was_exported_last_stands_there_the_next_time_with_its_folder_written_out(city: Path) -> None:
    wanted = Wanted(Extent.AUTHORITY, View.GUIDE, Format.HTML, "out")
    remember(Memory(city), wanted)
    written_out = replace(wanted, folder=str(Path.cwd() / "out"))
    assert remembered(Memory(city), (Extent.THIS, Extent.AUTHORITY)) == written_out
    assert remembered(Memory(city), (Extent.ALL,)).extent is Extent.ALL


@pytest.mark.parametrize("torn", [b"", b"[1]", b'{"view": 3, "format": "exe", "extent": "x"}', b"\xff"])
def test_a_torn_memory_is_none(city: Path, torn: bytes) -> None:
    remember(Memory(city), Wanted(Extent.ALL))
    (file,) = (city.parent / "XDG_STATE_HOME").rglob("memory.json")
    assert file.stat().st_mode & 0o077 == 0
    file.write_bytes(torn)
    assert remembered(Memory(city), (Extent.THIS,)) == Wanted(Extent.THIS, folder=str(Path.cwd()))
