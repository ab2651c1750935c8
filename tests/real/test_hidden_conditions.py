"""Conditions and alternatives in texts, on sentences of real guides: the page is true, and the figures stay good."""

import pytest

from bench.hidden_conditions import PAGES, PARTS, page, score, sentences
from catalog.rules.mat.alternatives_in_prose import alternatives_in
from catalog.rules.mat.conditions_in_prose import conditions_in

LABELS = {"condition", "alternative", "both", "neither"}


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.name)
def test_the_page_says_what_the_command_counts(path) -> None:
    assert path.read_text("utf-8") == page(path.read_text("utf-8"))


@pytest.mark.parametrize("part", PARTS)
@pytest.mark.parametrize("said", ["condition", "alternative"])
def test_nine_of_ten_told_are_told_rightly(part, said) -> None:
    assert score(part, said).precision >= 0.9


@pytest.mark.parametrize(("part", "least"), [("tuned", 0.95), ("held_out", 0.9), ("unseen", 0.7)])
@pytest.mark.parametrize("said", ["condition", "alternative"])
def test_most_of_what_is_hidden_is_told(part, least, said) -> None:
    assert score(part, said).recall >= least


def test_no_sentence_stands_twice() -> None:
    texts = [text for part in PARTS for texts in sentences(part).values() for text in texts]
    assert len(texts) == len(set(texts))


@pytest.mark.parametrize("part", PARTS)
def test_every_sentence_has_a_label_and_about_half_say_neither(part) -> None:
    labelled = sentences(part)
    assert labelled.keys() == LABELS
    assert 0.4 <= len(labelled["neither"]) / sum(map(len, labelled.values())) <= 0.6


@pytest.mark.parametrize("part", PARTS)
def test_what_is_told_stands_in_the_text_as_it_is_written(part) -> None:
    for texts in sentences(part).values():
        for text in texts:
            assert all(phrase in text for phrase in (*conditions_in(text), *alternatives_in(text)))
