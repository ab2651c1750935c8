"""The trees of the maps that all exporters are tried on."""

import pytest

from exporters.outline.maps import tree_of_map


@pytest.fixture(params=["food", "english", "empty", "large", "hostile"])
def tree(request):
    return tree_of_map(request.getfixturevalue(request.param))


@pytest.fixture
def licence(food):
    return tree_of_map(food)


@pytest.fixture
def hold(request):
    """Hold a text to a golden file beside the test; `--update-goldens` writes it anew."""

    def held(name: str, text: str) -> None:
        golden = request.path.parent / "goldens" / name
        if request.config.getoption("--update-goldens"):
            golden.parent.mkdir(exist_ok=True)
            golden.write_text(text, "utf-8")
        assert text == golden.read_text("utf-8")

    return held
