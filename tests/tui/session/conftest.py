"""Sessions of the example city, and the files that tests edit."""

from pathlib import Path

import pytest

from tui.session.session import Session

RENEW = "items/qingshi-amr/qingshi-amr--food-business-renew.yaml"
NEW = "items/qingshi-amr/qingshi-amr--food-business-new.yaml"


@pytest.fixture
def session(city: Path) -> Session:
    opened = Session(city)
    opened.open(RENEW)
    opened.open(NEW)
    return opened
