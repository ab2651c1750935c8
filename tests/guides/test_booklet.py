"""A booklet has a chapter for each item, by authority, and an index by the sound of every name."""

import pytest
from msgspec.structs import replace

from catalog.findings.words import Language
from catalog.library.readings import usual_reading
from catalog.model.texts import Text
from guides.booklet.build import Cover, Telling, booklet_of
from guides.brief.build import brief_of
from guides.document.build import document_of
from guides.document.order import order_named
from guides.document.view import Picture
from guides.wording.wording import Wording

COVER = Cover("目录", "发布单位")
NOTICES = Telling(brief_of, notices=True)


def booklet(subjects, telling=NOTICES, language=Language.ZH):
    return booklet_of(subjects, telling, COVER, Wording(language))


@pytest.fixture
def two(subject_of):
    return [subject_of("qingshi-civil--marriage-registration"), subject_of("qingshi-amr--food-business-new")]


def test_chapters_are_numbered_through_the_authorities(two, subject_of) -> None:
    view = booklet([*two, subject_of("qingshi-civil--senior-allowance")])
    assert [part.title for part in view.parts] == ["青石区民政局", "青石区市场监督管理局"]
    assert [[one.number for one in part.chapters] for part in view.parts] == [[1, 2], [3]]
    assert (view.title, view.name, view.subtitle) == ("目录", "", "发布单位")


def test_one_of_one_authority_is_called_after_it(two) -> None:
    view = booklet(two[:1])
    assert (view.title, view.name) == ("青石区民政局", "目录")
    assert view.footer == "共1个事项；资料截至 2026-01-01"


def test_every_name_stands_in_the_index_once_under_its_letter(two) -> None:
    view = booklet(two)
    listed = {(one.name, one.chapter) for letter in view.index for one in letter.entries}
    for number, subject in enumerate(two, 1):
        assert {(subject.title, number), (subject.name, number)} <= listed
    letters = [letter.letter for letter in view.index]
    assert letters == sorted(set(letters))


@pytest.mark.parametrize(
    ("name", "letter"), [("食品", "S"), ("“一件事”", "Y"), ("ETC 办理", "E"), ("女方", "N"), ("3号", "#"), ("……", "#")]
)
def test_a_name_stands_under_how_it_is_read(name, letter, small) -> None:
    subject = small()
    named = replace(subject, item=replace(subject.item, name=Text(plain=name)))
    [found] = booklet([named]).index
    assert found.letter == letter


def test_names_of_a_letter_are_sorted_by_sound(small) -> None:
    names = ["收费", "社保", "食品", "商标"]
    subjects = [replace(small(), item=replace(small().item, name=Text(plain=name))) for name in names]
    [letter] = booklet(subjects).index
    assert [one.name for one in letter.entries] == ["商标", "社保", "食品", "收费"]


def test_marks_are_not_read_and_letters_as_they_are() -> None:
    assert [usual_reading(character) for character in "绿A9（"] == ["lv", "a", "9", ""]


def test_guides_in_it_have_no_pictures_and_no_section_without_words(two) -> None:
    view = booklet(two, Telling(lambda subject: document_of(subject, order_named("national"))))
    sections = [section for part in view.parts for one in part.chapters for section in one.document.sections]
    assert "一图看懂" not in {section.title for section in sections}
    assert all(section.blocks for section in sections)
    assert not any(isinstance(block, Picture) for section in sections for block in section.blocks)
