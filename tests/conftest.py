"""How all tests run: how many examples hypothesis tries, and how goldens are brought up to date.

`KELI_EXAMPLES=5000 ./run test` searches longer; `./run test tests/guides --update-goldens` writes
the goldens anew, to be read in the diff before they are committed.
"""

import os

import pytest
from hypothesis import HealthCheck, settings

settings.register_profile(
    "keli",
    max_examples=int(os.environ.get("KELI_EXAMPLES", "200")),
    deadline=None,  # the machines of CI are slow now and then
    suppress_health_check=[HealthCheck.too_slow],
)
settings.load_profile("keli")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update-goldens", action="store_true", help="write tests/goldens anew instead of comparing")
