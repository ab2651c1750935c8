"""A finding keeps its identity while lines, entries and folders around it move."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from catalog.check.identity import anchor, identified
from catalog.findings.finding import Finding
from catalog.findings.place import Place

DATA = {"materials": [{"id": "lease", "copies": 1}, {"copies": 2}, "text"], "faq": [["x"]]}


@pytest.mark.parametrize(
    ("path", "wanted"),
    [
        ((), ""),
        (("materials", 0, "copies"), "materials/lease/copies"),
        (("materials", 1, "copies"), "materials/1/copies"),
        (("materials", 2), "materials/2"),
        (("materials", 9, "copies"), "materials/9/copies"),
        (("missing", "inner"), "missing/inner"),
        (("faq", 0, 0), "faq/0/0"),
        (("materials", 0, "copies", "deeper"), "materials/lease/copies/deeper"),
    ],
)
def test_a_path_goes_by_ids_where_entries_have_one(path, wanted) -> None:
    assert anchor(DATA, path) == wanted


def test_an_entry_before_it_does_not_move_it() -> None:
    more = {"materials": [{"id": "new"}, *DATA["materials"]]}
    assert anchor(more, ("materials", 1, "copies")) == anchor(DATA, ("materials", 0, "copies"))


def home(file: str) -> str:
    [(_, identity)] = identified([Finding.of("YML003", Place(file))])
    return identity.home


def test_items_bases_and_bundles_are_known_by_id_and_other_files_by_path() -> None:
    assert home("items/a/food.yaml") == home("items/b/food.yaml") == "item/food"
    assert home("bases/food.yaml") == "base/food"
    assert home("bundles/food.yaml") == "bundle/food"
    assert home("registers/laws.yaml") == "registers/laws.yaml"
    assert home("keli.toml") == "keli.toml"


@given(st.lists(st.sampled_from(["YML003", "YML010"])), st.lists(st.sampled_from(["a", "a/b"]), min_size=1))
def test_no_two_findings_of_a_report_have_the_same_identity(codes, anchors) -> None:
    place = Place("items/a/food.yaml")
    findings = [Finding(code, place, "error", anchor=one) for code in codes for one in anchors]
    identities = [identity for _, identity in identified(findings)]
    assert len(set(identities)) == len({one.fingerprint for one in identities}) == len(findings)
