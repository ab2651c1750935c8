"""Serving the app to a browser on this machine: no other address, no other site, a few at a time, nothing from outside.

Who may come is for the single sign-on in front of it to decide; where there is none, a key in the address that is told
keeps out others who work on this machine. Each officer has a server and a work tree of their own.
"""

import secrets
import shlex
import subprocess
import sys
from collections.abc import Awaitable, Callable
from pathlib import Path
from urllib.parse import urlsplit

from aiohttp import web
from textual_serve.server import Server

from catalog.findings.words import Language
from tui.wording import Wording

HOST = "127.0.0.1"
MOST = 4
"""Browsers at once; each has a process of its own."""
_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; "
    "font-src 'self' data:; connect-src 'self' {socket}; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)
_Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]


class Shown(Server):
    """A server of one command."""

    def __init__(self, command: str, title: str, port: int, public_url: str = "", refusal: str = "403") -> None:
        """Take the address at which people see it, where a proxy stands in front, and what those without key read."""
        templates = Path(__file__).parent
        super().__init__(command, HOST, port, title, public_url or f"http://{HOST}:{port}", templates_path=templates)
        self._open = 0
        self._key = "" if public_url else secrets.token_urlsafe(16)
        self._cookie = f"keli-{port}"  # cookies are not told apart by port
        self._refusal = refusal

    async def _make_app(self) -> web.Application:
        app = await super()._make_app()
        app.middlewares.append(self._guarded)
        return app

    async def on_startup(self, app: web.Application) -> None:
        """Say where it is, in one line."""
        del app
        address = f"{self.public_url}/?key={self._key}" if self._key else self.public_url
        self.console.print(address, markup=False, highlight=False, soft_wrap=True)

    @property
    def _policy(self) -> str:
        address = urlsplit(self.public_url)
        socket = f"{'wss' if address.scheme == 'https' else 'ws'}://{address.netloc}"
        return _POLICY.format(socket=socket)

    @web.middleware
    async def _guarded(self, request: web.Request, handler: _Handler) -> web.StreamResponse:
        """Let in who asks for this address from a page of it; tell browsers to ask nobody else."""
        if not self._is_ours(request):
            return web.Response(status=403, text="403")
        if self._key and not self._is_key(request.cookies.get(self._cookie, "")):
            return self._at_the_door(request)
        if request.path == "/ws":
            return await self._one_of_few(request, handler)
        try:
            answer = await handler(request)
        except web.HTTPException as nothing:
            answer = web.Response(status=nothing.status, text=nothing.text)
        answer.headers["Content-Security-Policy"] = self._policy
        answer.headers["X-Content-Type-Options"] = "nosniff"
        answer.headers["Referrer-Policy"] = "no-referrer"
        return answer

    def _is_ours(self, request: web.Request) -> bool:
        """Tell whether a request is for this address and, where it opens a terminal, from a page of it."""
        own = urlsplit(self.public_url)
        hosts = {own.netloc, f"{HOST}:{self.port}", f"localhost:{self.port}"}
        origin = request.headers.get("Origin", "")
        origins = {f"{own.scheme}://{own.netloc}"}
        return request.host in hosts and (origin in origins if request.path == "/ws" else origin in origins | {""})

    def _is_key(self, shown: str) -> bool:
        return secrets.compare_digest(shown.encode("utf-8", "surrogatepass"), self._key.encode())

    def _at_the_door(self, request: web.Request) -> web.Response:
        """Have the browser keep a key that is shown, and go to the address without it; else say what is needed."""
        if not self._is_key(request.query.get("key", "")):
            return web.Response(status=403, text=self._refusal)
        answer = web.Response(status=303, headers={"Location": "/", "Referrer-Policy": "no-referrer"})
        answer.set_cookie(self._cookie, self._key, httponly=True, samesite="Strict")
        return answer

    async def _one_of_few(self, request: web.Request, handler: _Handler) -> web.StreamResponse:
        if self._open >= MOST:
            return web.Response(status=503, text="503")
        self._open += 1
        try:
            return await handler(request)
        finally:
            self._open -= 1


def serve(root: Path, language: str, item: str, port: int, public_url: str = "") -> None:
    """Show the app on a catalogue to browsers until it is ended."""
    argv = [sys.executable, "-m", "cli", "edit", "--lang", language, "-C", str(root), *(["--", item] if item else [])]
    command = subprocess.list2cmdline(argv) if sys.platform == "win32" else shlex.join(argv)
    refusal = Wording(Language(language)).phrase("web_key")
    Shown(command, f"keli · {root.name}", port, public_url, refusal).serve()
