"""What ends the app from outside, such as closing the window it runs in: it ends in order, as if one had left it."""

import asyncio
import signal
from collections.abc import Callable
from contextlib import suppress

_NAMES = ("SIGHUP", "SIGTERM")
"""Windows knows the first one not, and asyncio there none."""


def on_closing(end: Callable[[], None]) -> None:
    """End in this way from now on."""
    loop = asyncio.get_running_loop()
    for name in _NAMES:
        with suppress(AttributeError, NotImplementedError, RuntimeError, ValueError):  # not here
            loop.add_signal_handler(getattr(signal, name), end)
