"""The house style of whole files: the same data, every comment, and twice is once."""

import re
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from catalog.findings.errors import PatchRefused
from catalog.storage.patching.formatter import formatted
from catalog.storage.reader import read
from tests.catalog.storage.patching.handwriting import KEYS, Hand, value

_COMMENT = re.compile(r"# \d+号说明: \"x'\[\{'?|# 文件头")

BEFORE = """\
%YAML 1.2
---
# the file


id:      own   # the id
steps:
    -   id: a
        name: 甲


        # about when
        when: { premises : [rented,
           own], agent: True }
    -
      text: >-
          one two
          three
      'no': ~
fees: [  # all
   {id: fee, amount: 40},  # forty
   # none yet
   ]
empty:
"""
AFTER = """\
# the file

id: own  # the id
steps:
  - id: a
    name: "甲"

    # about when
    when: {premises: [rented, own], agent: true}
  - text: >-
      one two
      three
    "no": null
fees:  # all
  - {id: fee, amount: 40}  # forty
  # none yet
empty: null
"""


def test_a_file_gets_the_house_style() -> None:
    assert formatted(BEFORE.replace("True", "true")) == AFTER


def test_line_ends_and_a_byte_order_mark_are_brought_in_line() -> None:
    assert formatted("\ufeffa: 1\r\n\r\n\r\nb: 2") == "a: 1\n\nb: 2\n"


@pytest.mark.parametrize(
    ("text", "new"),
    [
        pytest.param("\n  # a\nb: 2\n", "# a\nb: 2\n", id="nothing above"),
        pytest.param("a: |\n  x\n # a\nb: 2\n", "a: |\n  x\n# a\nb: 2\n", id="below block text"),
        pytest.param("a: |\n  x\n\n # a\nb: 2\n", "a: |\n  x\n\n# a\nb: 2\n", id="below block text and a blank"),
        pytest.param("a:\n - b: |\n    x\n # a\nc: 2\n", "a:\n  - b: |\n      x\n  # a\nc: 2\n", id="deeper text"),
    ],
)
def test_a_comment_stands_as_deep_as_it_can(text: str, new: str) -> None:
    assert formatted(text) == new


def test_lists_within_lists_are_gone_through_once() -> None:
    text = f"a: {'[' * 60}{']' * 60}\n"
    assert formatted(text) == text


@pytest.mark.parametrize("text", ["", "a: [1\n", "a: 012\n", "a: True\n", "a: &x 1\n", "a: 1\n---\nb: 2\n"])
def test_a_file_with_errors_is_refused(text: str) -> None:
    with pytest.raises(PatchRefused):
        formatted(text)


@pytest.mark.parametrize("text", ["[]\n", "{}\n", "- - - x\n", "[a, {b: 1}]\n", '"a text"\n', "7\n", "a: |+\n  x\n\n"])
def test_house_style_stays_as_it_is(text: str) -> None:
    assert formatted(text) == text


@given(st.integers(0, 2**40))
def test_any_file_keeps_its_data_and_comments_and_formatting_twice_is_formatting_once(seed: int) -> None:
    rng = Random(seed)  # noqa: S311  # chance, not secrecy
    text = Hand(rng).file({key: value(rng, 3) for key in rng.sample(KEYS, 4)})
    new = formatted(text)
    before, after = read(text.encode("utf-8"), ""), read(new.encode("utf-8"), "")
    assert repr(after.data) == repr(before.data)
    assert after.findings == ()
    assert sorted(_COMMENT.findall(new)) == sorted(_COMMENT.findall(text))
    assert formatted(new) == new
    assert "\r" not in new
