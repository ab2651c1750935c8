"""Serving the app to a browser on this machine: no other address, no other site, a few at a time, nothing from outside.

Who may come is for the single sign-on in front of it to decide; each officer has a server and a work tree of their own.
"""

import shlex
import subprocess
import sys
from collections.abc import Awaitable, Callable
from pathlib import Path
from urllib.parse import urlsplit

from aiohttp import web
from textual_serve.server import Server

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

    def __init__(self, command: str, title: str, port: int, public_url: str = "") -> None:
        """Take the address at which people see it, where a proxy stands in front."""
        templates = Path(__file__).parent
        super().__init__(command, HOST, port, title, public_url or f"http://{HOST}:{port}", templates_path=templates)
        self._open = 0

    async def _make_app(self) -> web.Application:
        app = await super()._make_app()
        app.middlewares.append(self._guarded)
        return app

    async def on_startup(self, app: web.Application) -> None:
        """Say where it is, in one line."""
        del app
        self.console.print(self.public_url, markup=False, highlight=False)

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
        if request.path == "/ws":
            return await self._one_of_few(request, handler)
        answer = await handler(request)
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
    Shown(command, f"keli · {root.name}", port, public_url).serve()
