"""Shares and sums as people and programs read them."""

from fractions import Fraction

from catalog.situations.spreads import Number


def percent(share: Fraction) -> str:
    """Give a share of 1 in percent, with one decimal."""
    return f"{float(share):.1%}"


def plain_number(value: Number) -> int | float:
    """Give a number that needs no fraction; four decimals are enough for a share."""
    return int(value) if value == int(value) else round(float(value), 4)
