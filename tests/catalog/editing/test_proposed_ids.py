"""Proposed ids: valid, not taken, readable."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from catalog.editing.proposed_ids import proposed_id
from catalog.schema.kinds import Kind
from catalog.schema.validate import violations


@pytest.mark.parametrize(
    ("name", "wanted"),
    [
        ("营业执照", "ying-ye-zhi-zhao"),
        ("A4照片（2寸）", "a4-zhao-pian-2-cun"),
        ("12345热线", "entry-12345-re-xian"),
        ("Yes", "yes-2"),
        ("！？", "entry"),
        ("𠮷", "entry"),
        ("食品（含保健食品）经营许可新办和变更以及延续", "sp-hbjsp-jyxkxbhbgyjyx"),
        ("青川县市场监督管理局", "qcxscjdglj"),
        ("Pneumonoultramicroscopicsilicovolcanoconiosis", "pneumonoultramicroscopicsilicovolcanocon"),
    ],
)
def test_an_id_sounds_like_its_name(name, wanted) -> None:
    assert proposed_id(name, ()) == wanted


@given(name=st.text(max_size=60), taken=st.sets(st.sampled_from(["entry", "entry-2", "a"])))
def test_any_name_gives_an_id_that_the_schema_takes_and_nobody_has(name, taken) -> None:
    new = proposed_id(name, taken)
    assert new not in taken
    assert violations(Kind.DOCUMENTS, [{"id": new, "name": "x", "kind": "other"}]) == []
    item = proposed_id(name, taken, prefix="civil--")
    assert violations(Kind.ITEM, {"schema": "keli/item@1", "id": item}) == []
