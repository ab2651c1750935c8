"""Check characters of credit codes: right ones pass, and one wrong character never does."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from catalog.model.credit_code import check_character, has_valid_subject, is_valid, subject_check_character

LETTERS = "0123456789ABCDEFGHJKLMNPQRTUWXY"
FIRST_17 = st.text(LETTERS, min_size=17, max_size=17)


@pytest.mark.parametrize("code", ["11440100696927671X", "11990102YL0011774P", "11990100YL0001074B"])
def test_known_codes_pass_both_checks(code: str) -> None:
    assert is_valid(code)
    assert has_valid_subject(code)


@given(first=FIRST_17)
def test_a_code_with_its_check_character_sums_to_nothing_modulo_31(first: str) -> None:
    code = first + check_character(first)
    assert sum(LETTERS.index(character) * pow(3, place, 31) for place, character in enumerate(code[:17])) % 31 == (
        -LETTERS.index(code[17]) % 31
    )
    assert is_valid(code)


@given(first=FIRST_17, place=st.integers(0, 17), other=st.sampled_from(LETTERS))
def test_one_wrong_character_is_always_found(first: str, place: int, other: str) -> None:
    code = first + check_character(first)
    slip = code[:place] + other + code[place + 1 :]
    assert is_valid(slip) is (slip == code)


@given(first=FIRST_17, letter=st.sampled_from("IOSVZa中!"), place=st.integers(0, 16))
def test_a_character_that_no_code_has_leaves_nothing_to_compute(first: str, letter: str, place: int) -> None:
    assert check_character(first[:place] + letter + first[place + 1 :]) == ""


@given(code=st.text(max_size=20))
def test_no_text_makes_the_checks_fail(code: str) -> None:
    assert is_valid(code) in (True, False)
    assert has_valid_subject(code) in (True, False)
    assert subject_check_character(code) in {"", *"0123456789X"}


@given(subject=st.text(LETTERS, min_size=8, max_size=8), place=st.integers(0, 7), other=st.sampled_from("0123456789"))
def test_one_wrong_digit_in_a_subject_code_is_found(subject: str, place: int, other: str) -> None:
    before = "11990102"
    check = subject_check_character(before + subject)
    slip = subject[:place] + other + subject[place + 1 :]
    differs = (int(other, 36) - int(subject[place], 36)) % 11 != 0
    assert has_valid_subject(before + slip + check) is not differs
