"""Rules on wording judge what an office says itself: any text is read, and quotations are none of it."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from catalog.model.registers import Registers
from catalog.model.settings import Settings
from catalog.rules.judging import judged
from catalog.rules.subject import FileSubject
from catalog.rules.txt.abbreviation import abbreviation
from catalog.rules.txt.and_other_documents import and_other_documents
from catalog.rules.txt.forbidden_word import forbidden_word
from catalog.rules.txt.long_sentence import long_sentence
from catalog.rules.txt.prose import any_of
from catalog.rules.txt.see_elsewhere import see_elsewhere
from catalog.rules.txt.vague_words import vague_words
from catalog.schema.kinds import Kind

RULES = (vague_words, long_sentence, abbreviation, forbidden_word, and_other_documents, see_elsewhere)
SAID = [
    "符合有关规定",
    "等相关材料",
    "见附件",
    "先办GMP",
    "亲自到场",
    "（",
    "）",
    "《",
    "》",
    "。",
    "意",
    "无需",
    "a",
    " ",
]
WORDS = st.lists(st.one_of(st.sampled_from(SAID), st.text(max_size=5)), max_size=8).map("".join)


def codes(text, **settings):
    data = {"summary": text, "basis": [{"law": "x", "text": text}]}
    rules = {"words": {"forbidden": ["亲自到场"], **settings}}
    subject = FileSubject(Path(), "", Kind.ITEM, data, Registers(), settings=Settings.of(rules))
    wanted = [rule.with_options(subject.settings) for rule in RULES]
    return [(rule.code, mistake.path) for rule, mistake in judged(wanted, subject)]


@given(WORDS)
def test_any_text_is_judged_and_only_where_the_office_speaks(text):
    assert {path for _, path in codes(text)} <= {("summary",)}


@given(WORDS)
def test_the_title_of_a_law_is_called_what_it_is_called(text):
    title = text.replace("《", "").replace("》", "")
    assert codes(f"按《{title}》办理。") == []


@given(WORDS)
def test_what_is_forbidden_is_told_once(text):
    said = text.replace("亲自到场", "")
    told = [code for code, _ in codes(f"{said}。见附件", forbidden=["见附件"])]
    elsewhere = [code for code, _ in codes(said, forbidden=["见附件"])]  # it may lead to another place itself
    assert told.count("TXT006") == elsewhere.count("TXT006")
    assert told.count("TXT004") == 1


@pytest.mark.parametrize(("said", "code"), [("见有关窗口", "TXT006"), ("酌情办理", "TXT001")])
def test_what_is_forbidden_does_not_hide_what_else_is_said(said, code):
    told = codes(f"{said}。见附件三，依照有关规定。", forbidden=["见附件", "有关规定"])
    assert {one for one, _ in told} == {code, "TXT004"}


@given(st.lists(st.text("办理登记申请", min_size=1, max_size=60), min_size=1, max_size=5))
def test_short_sentences_may_be_many(sentences):
    assert codes("。".join(sentences)) == []


@given(st.text("办理登记申请", min_size=61, max_size=200), st.sampled_from(["", "好。", "（一）"]))
def test_one_long_sentence_is_told_wherever_it_stands(sentence, before):
    assert codes(before + sentence) == [("TXT002", ("summary",))]


@given(st.text("abAB有关", max_size=12), st.lists(st.text("abAB有关", min_size=1, max_size=3), max_size=4))
def test_a_word_is_found_in_small_and_capital_letters(text, words):
    found = any_of(words)(text)
    there = {word.lower() for word in words if word.lower() in text.lower()}
    assert found in text
    assert found.lower() in there if there else found == ""
