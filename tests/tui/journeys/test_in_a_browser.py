"""In a real browser: the app is shown and typed into, nothing is asked of other hosts, and other sites are kept out."""

import http.client
import re
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing, suppress
from pathlib import Path
from typing import Any

import pytest

from tests.tui.conftest import Lending, city_in

ITEM = "qingshi-amr--food-business-renew"
RENEW = f"items/qingshi-amr/{ITEM}.yaml"
CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)


@pytest.fixture(scope="module")
def city(tmp_path_factory: pytest.TempPathFactory, lending: Lending) -> Iterator[Path]:
    """A city that is served to all tests here."""
    with city_in(tmp_path_factory.mktemp("served"), lending) as lent:
        yield lent


@pytest.fixture(scope="module")
def address(city: Path) -> Iterator[str]:
    """Serve the app on a free port, and give the address that is told."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "cli", "edit", "--web", "--port", str(port), "--lang", "zh", "-C", str(city), ITEM]
    root = Path(__file__).parents[3]
    with subprocess.Popen(command, cwd=root, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as server:
        assert server.stdout is not None
        told = server.stdout.readline().strip()
        assert told.startswith(f"http://127.0.0.1:{port}/?key=")
        _wait_for(port)
        yield told
        server.terminate()


@pytest.fixture(scope="module")
def served(address: str) -> int:
    """The port that the app is served on."""
    return int(address.split(":")[2].partition("/")[0])


@pytest.fixture(scope="module")
def key(address: str, served: int) -> str:
    """What the browser keeps of the key in the address."""
    return f"keli-{served}={address.partition('=')[2]}"


def _wait_for(port: int) -> None:
    """Wait until the port is open: the address is told just before."""
    for _ in range(200):
        with suppress(OSError), socket.create_connection(("127.0.0.1", port), timeout=1):
            return
        time.sleep(0.05)


def _asked(port: int, path: str, **headers: str) -> tuple[int, str, str]:
    """Give the status of an answer, what it lets a page ask, and the page."""
    with closing(http.client.HTTPConnection("127.0.0.1", port, timeout=10)) as connection:
        connection.request("GET", path, headers={name.replace("_", "-"): value for name, value in headers.items()})
        answer = connection.getresponse()
        return answer.status, answer.getheader("Content-Security-Policy") or "", answer.read().decode("utf-8")


_SOCKET = {
    "Connection": "Upgrade",
    "Upgrade": "websocket",
    "Sec_WebSocket_Version": "13",
    "Sec_WebSocket_Key": "a" * 22 + "==",
}


def test_who_works_on_the_same_machine_and_has_no_key_is_kept_out(served: int) -> None:
    own = {"Origin": f"http://127.0.0.1:{served}"}
    for cookie in ({}, {"Cookie": f"keli-{served}=x"}):
        assert [_asked(served, path, **cookie)[0] for path in ("/", "/?key=x", "/static/css/xterm.css")] == [403] * 3
        assert _asked(served, "/ws", **_SOCKET, **own, **cookie)[0] == 403
    assert "完整地址" in _asked(served, "/")[2]


def test_other_sites_and_other_names_are_kept_out_and_the_page_may_ask_nobody_else(served: int, key: str) -> None:
    status, policy, page = _asked(served, "/", Cookie=key)
    assert status == 200
    assert f"connect-src 'self' ws://127.0.0.1:{served};" in policy
    named = set(re.findall(r'(?:href|src)="(https?://[^/"]+)', page))
    assert named == {f"http://127.0.0.1:{served}"}
    elsewhere = ({"Host": "evil.example"}, {"Origin": "http://evil.example"})
    refused = [_asked(served, "/", Cookie=key, **headers) for headers in elsewhere]
    origins: list[dict[str, str]] = [{"Origin": "http://evil.example"}, {"Origin": "null"}, {}]
    refused += [_asked(served, "/ws", **_SOCKET, **origin, Cookie=key) for origin in origins]
    assert [status for status, _, _ in refused] == [403] * 5
    status, policy, _ = _asked(served, "/nothing", Cookie=key)
    assert (status, "connect-src 'self'" in policy) == (404, True)


def test_only_this_machine_is_listened_to(served: int) -> None:
    own = {info[4][0] for info in socket.getaddrinfo(socket.gethostname(), None, socket.AF_INET)} - {"127.0.0.1"}
    for address in own:
        if not str(address).startswith("127."):
            with pytest.raises(OSError, match=r".*"):
                socket.create_connection((str(address), served), timeout=2)


def _bytes(frame: str | bytes) -> bytes:
    return frame if isinstance(frame, bytes) else frame.encode()


def _until(page: Any, painted: list[bytes], text: str) -> None:
    """Wait until a text is painted; the picture itself is a canvas, which cannot be read."""
    for _ in range(300):
        if text.encode() in b"".join(painted):
            return
        page.wait_for_timeout(100)
    raise AssertionError(f"{text} was never painted")


@pytest.mark.skipif(CHROMIUM is None, reason="no Chromium here; ./run setup installs it")
def test_chinese_is_typed_in_the_browser_and_saved_and_no_other_host_is_asked(
    address: str, served: int, city: Path
) -> None:
    from playwright.sync_api import sync_playwright

    asked: list[str] = []
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM)
        page = browser.new_page(viewport={"width": 1200, "height": 700})
        page.on("request", lambda one: asked.append(one.url))
        wrong: list[str] = []
        page.on("console", lambda one: wrong.append(one.text) if one.type == "error" else None)
        painted: list[bytes] = []
        page.on("websocket", lambda one: one.on("framereceived", lambda frame: painted.append(_bytes(frame))))
        page.goto(address)
        assert page.url == f"http://127.0.0.1:{served}/"
        _until(page, painted, "名称与编码")
        page.locator(".xterm-helper-textarea").focus()
        page.keyboard.press("Enter")
        _until(page, painted, "\x1b[?25h")  # the cursor is shown in the field
        page.keyboard.press("End")
        page.keyboard.insert_text("（试行）")
        _until(page, painted, "试行")
        page.keyboard.press("Control+s")
        _until(page, painted, "已保存")
        browser.close()
    assert 'name: "食品（含保健食品）经营许可延续（试行）"' in (city / RENEW).read_text("utf-8")
    assert {re.match(r"\w+://([^/]*)", url)[1] for url in asked if not url.startswith("data:")} == {  # type: ignore[index]
        f"127.0.0.1:{served}"
    }
    assert wrong == []
