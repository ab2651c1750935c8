"""Places in a text from which on a query is spelled, many sets of readings and long texts included."""

from hypothesis import given
from hypothesis import strategies as st

from catalog.library.readings import readings
from catalog.library.spelling import Spelling, within


def places(text: str, query: str) -> list[int]:
    return list(within(Spelling(text).starts(query), 0, len(text)))


def test_every_way_to_spell_is_found() -> None:
    text = "我要办食品经营"
    assert {tuple(places(text, query)) for query in ("spjy", "shipin", "shipjy", "shpjingy", "s", "sipin")} == {(3,)}
    assert places(text, "spyj") == places(text, "shipen") == places(text, "spjyx") == places(text, "") == []


def test_a_run_does_not_cross_a_line() -> None:
    assert places("食品\n经营", "pj") == []
    assert places("食品经营", "pj") == [1]


def test_letters_and_digits_are_read_as_themselves() -> None:
    assert places("etc卡2号", "tck2h") == [1]


def test_characters_of_no_known_reading_spell_nothing() -> None:
    assert places("食жé🙂品", "sp") == []


def test_more_sets_of_readings_than_a_byte_can_number_are_told_apart() -> None:
    characters = [chr(code) for code in range(0x4E00, 0x5E00)]
    text = "".join(characters)
    assert len({readings(character) for character in characters}) > 2 * 256
    for query in ("x", "zhuang", "ei", "lv"):
        expected = [at for at, one in enumerate(characters) if any(word.startswith(query) for word in readings(one))]
        alone = [at for at in places(text, query) if at in expected]
        assert alone == expected


def test_a_warm_text_finds_the_same() -> None:
    spelling = Spelling("食品经营\n许可")
    before = spelling.starts("jy")
    spelling.warm()
    assert spelling.starts("jy") == before
    assert list(within(spelling.line_starts, 0, 8)) == [5]


def test_an_empty_text_spells_nothing() -> None:
    spelling = Spelling("")
    assert (list(within(spelling.starts("a"), 0, 0)), spelling.line_starts) == ([], 0)


@given(places=st.sets(st.integers(0, 300)), start=st.integers(0, 310), end=st.integers(0, 310))
def test_places_within_bounds_come_in_order(places: set[int], start: int, end: int) -> None:
    bits = sum(1 << place for place in places)
    assert list(within(bits, start, end)) == sorted(place for place in places if start <= place < end)
