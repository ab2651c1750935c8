"""Keli with its libraries loaded, which forks a process for every command: loading took most of each test's time.

A request is a line of JSON on stdin: arguments, folder, environment, and three files to be stdin, stdout and stderr.
The answer is the exit code. Words are looked up while commands are imported, so click and cli are never loaded before.
"""

import atexit
import gc
import json
import os
import runpy
import sys
import threading
from contextlib import suppress
from importlib import import_module
from pkgutil import walk_packages

PACKAGES = ("catalog", "guides", "exporters")
WAYS = (os.O_RDONLY, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, os.O_WRONLY | os.O_CREAT | os.O_TRUNC)


def load() -> None:
    for package in map(import_module, PACKAGES):
        for module in walk_packages(package.__path__, f"{package.__name__}."):
            import_module(module.name)
    sys.modules["catalog.rules.pack"].pack()
    engine, kinds = import_module("catalog.schema.engine"), import_module("catalog.schema.kinds")
    for kind in kinds.Kind:
        list(engine.engine_errors(kind, {}))  # compiles the schema
    assert sys.modules.keys().isdisjoint(("cli", "click")), "their words would be looked up before there is a language"
    gc.freeze()  # nobody looks through what is loaded any more, least of all at every end


def serve() -> bool:
    """Answer requests to the last; in a forked process, become what is asked for and say so."""
    asked, answered = os.fdopen(os.dup(0)), os.fdopen(os.dup(1), "w")
    for line in asked:
        process = os.fork()
        if not process:
            become(**json.loads(line))
            return True
        print(os.waitstatus_to_exitcode(os.waitpid(process, 0)[1]), file=answered, flush=True)
    return False


def become(argv: list[str], cwd: str, env: dict[str, str], files: list[str]) -> None:
    for descriptor, (file, way) in enumerate(zip(files, WAYS, strict=True)):
        os.dup2(os.open(file, way), descriptor)
    os.chdir(cwd)
    os.environ.clear()
    os.environ.update(env)
    sys.argv[1:] = argv


def end_at_once(code: int) -> None:
    """End as Python does, but take nothing apart: that copied every page that was shared, most of a command's time."""
    with suppress(OSError):  # what cannot be written is left to Python to tell
        sys.stdout.flush()
        sys.stderr.flush()
        threading._shutdown()
        atexit._run_exitfuncs()
        os._exit(code)


if __name__ == "__main__":
    load()
    if serve():
        try:
            runpy.run_module("cli", run_name="__main__", alter_sys=True)
        except SystemExit as end:
            if end.code is None or isinstance(end.code, int):
                end_at_once(end.code or 0)
            raise
