"""The hash that a review vouches for: of the content, however it is written."""

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from catalog.model.review import content_hash

SCALARS = st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text()
VALUES = st.recursive(SCALARS, lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner), max_leaves=5)
FILES = st.dictionaries(st.text(), VALUES, max_size=4)


def test_the_hash_of_known_content_stays_the_same() -> None:
    data = {"id": "marriage", "name": {"zh": "结婚登记"}, "version": 1}
    assert content_hash(data) == "sha256:c44a51ff0c84a8cd754494adb66f11e6d59cc4940b4271b8e361a8ac8a066ff4"


@given(data=FILES)
def test_the_order_of_elements_does_not_matter(data: dict[str, Any]) -> None:
    assert content_hash(dict(reversed(data.items()))) == content_hash(data)


@given(data=FILES, review=VALUES)
def test_the_review_itself_does_not_matter(data: dict[str, Any], review: Any) -> None:
    without = {key: value for key, value in data.items() if key != "review"}
    assert content_hash({**without, "review": review}) == content_hash(without)


@given(data=FILES, text=st.text())
def test_other_content_has_another_hash(data: dict[str, Any], text: str) -> None:
    changed = {**data, "summary": text}
    assert (content_hash(changed) == content_hash(data)) is (data.get("summary", 0) == text)
