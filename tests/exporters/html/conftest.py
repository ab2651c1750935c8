"""A real Chromium, as `./run setup` installs it, for the tests of one file: what else runs events must not meet it."""

import shutil
from collections.abc import Iterator

import pytest

CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)


@pytest.fixture(scope="module")
def chromium() -> Iterator[object]:
    if CHROMIUM is None:
        pytest.skip("no Chromium here; ./run setup installs it")
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM)
        yield browser
        browser.close()


@pytest.fixture
def without_scripts(chromium, tmp_path):
    """Open a page as bytes in a browser in which no script runs, and in which every request is held."""
    context = chromium.new_context(java_script_enabled=False)
    requests: list[str] = []

    def opened(content: bytes):
        file = tmp_path / "page.html"
        file.write_bytes(content)
        page = context.new_page()
        page.on("request", lambda one: requests.append(one.url))
        page.goto(file.as_uri())
        return page

    yield opened
    context.close()
    assert [one for one in requests if not one.startswith("file://")] == []
