"""What ends the app from outside, such as closing the window it runs in: it ends in order, as if one had left it."""

import asyncio
import signal
import sys
from collections.abc import Callable
from contextlib import suppress


def on_closing(end: Callable[[], None]) -> None:
    """End in this way from now on."""
    if sys.platform == "win32":  # asyncio knows no signals there
        return
    loop = asyncio.get_running_loop()
    for one in (signal.SIGHUP, signal.SIGTERM):
        with suppress(RuntimeError, ValueError):  # only the first thread of a program gets signals
            loop.add_signal_handler(one, end)
