"""What property tests draw with: a plain `Random`, for that costs next to nothing.

`KELI_SMALLEST=1 ./run test` draws every number through hypothesis instead: twenty times as slow, and what fails is
made as small as it can be.
"""

import os
from collections.abc import Callable
from random import Random
from typing import TypeVar

from hypothesis import strategies as st

Drawn = TypeVar("Drawn")


def chances() -> st.SearchStrategy[Random]:
    """Draw what draws."""
    return st.randoms(use_true_random="KELI_SMALLEST" not in os.environ)


def drawn(make: Callable[[Random], Drawn]) -> st.SearchStrategy[Drawn]:
    """Draw what a function makes by chance."""
    return chances().map(make)
