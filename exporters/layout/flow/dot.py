"""Graphviz's `dot` says where boxes go; it is told their sizes and nothing they say.

Without texts the places depend on no font, no text of people reaches another program,
and dot starts four times as fast. The one file that touches the graphviz package.
"""

import json
import re
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass

from graphviz.backend.dot_command import command
from graphviz.backend.execute import CalledProcessError, ExecutableNotFound, run_check

from catalog.findings.errors import KeliError, MissingTool
from catalog.findings.words import Words

SECONDS = 20.0
"""How long dot may take; a chart of sixty symbols takes some thirty milliseconds."""

_INCH = 72.0


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle to be placed, in points."""

    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Link:
    """A line from one box to another, by their positions in the graph (from 0)."""

    source: int
    target: int
    weight: int = 1
    """The heavier, the straighter."""
    rows: int = 1
    """How many rows the target stands below the source, at least."""


@dataclass(frozen=True, slots=True)
class Graph:
    """Boxes, the links that say their order, and those that stand in one row."""

    boxes: tuple[Box, ...]
    links: tuple[Link, ...]
    rows: tuple[tuple[int, ...], ...] = ()
    """Each from left to right."""
    spine: frozenset[int] = frozenset()
    """Boxes that should stand one above the other."""
    gap_across: float = 24.0
    gap_down: float = 24.0


@dataclass(frozen=True, slots=True)
class Spot:
    """The centre of a placed box, in points, from the left and from the top."""

    x: float
    y: float


def place(graph: Graph, seconds: float = SECONDS) -> tuple[Spot, ...]:
    """Ask dot for the centre of every box, in the order of the boxes.

    Raises:
        MissingTool: there is no dot.
        KeliError: dot failed, or took longer than `seconds`.
    """
    if not graph.boxes:
        return ()
    return _spots(_run([*command("dot", "json0")], _text(graph), seconds))


def missing() -> KeliError | None:
    """Give the error that every flow chart would meet, or nothing where dot is ready."""
    try:
        version()
    except KeliError as error:
        return error
    return None


def version() -> str:
    """Give the version of dot: `2.43.0`.

    Raises:
        MissingTool: there is no dot.
        KeliError: dot failed, or did not answer.
    """
    found = re.search(r"\d+(\.\d+)+", _run(["dot", "-V"], "", SECONDS))
    return found[0] if found else ""


def _run(arguments: Sequence[object], text: str, seconds: float) -> str:
    try:
        done = run_check(
            arguments,
            input=text,
            encoding="utf-8",
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            quiet=True,
            timeout=seconds,
        )
    except (ExecutableNotFound, PermissionError) as error:
        raise _absent() from error
    except subprocess.TimeoutExpired as error:
        raise _slow(seconds) from error
    except CalledProcessError as error:
        raise _failed(error) from error
    return str(done.stdout or done.stderr)


def _absent() -> MissingTool:
    return MissingTool(
        Words(
            "画流程图需要 Graphviz 的 dot 程序，没有找到它。", "Flow charts need Graphviz's dot, which was not found."
        ),
        Words(
            "安装后再试：Debian/Ubuntu 用 apt-get install graphviz，macOS 用 brew install graphviz，"
            "Windows 用 winget install graphviz。",
            "Install it and try again: apt-get install graphviz (Debian, Ubuntu), brew install graphviz (macOS), "
            "winget install graphviz (Windows).",
        ),
    )


def _slow(seconds: float) -> KeliError:
    return KeliError(
        Words(
            f"dot 在 {seconds:g} 秒内没有算出流程图。", f"dot did not finish the flow chart within {seconds:g} seconds."
        ),
        Words(
            "用 dot -V 看看它能否运行；能运行时，请把这张图的步骤分成几张。",
            "See with dot -V whether it runs at all; if it does, split the steps into several charts.",
        ),
    )


def _failed(error: CalledProcessError) -> KeliError:
    said = str(error.stderr or "").strip().splitlines()
    last = "".join(char for char in said[-1] if char.isprintable())[:200] if said else f"{error.returncode}"
    return KeliError(
        Words(f"dot 没有画成流程图：{last}", f"dot could not lay out the flow chart: {last}"),
        Words("用 keli doctor 检查 Graphviz 的安装。", "Check the installation of Graphviz with keli doctor."),
    )


def _text(graph: Graph) -> str:
    separation = f"nodesep={graph.gap_across / _INCH:.4f} ranksep={graph.gap_down / _INCH:.4f}"
    lines = [f"digraph{{{separation} splines=false", 'node[shape=box fixedsize=true label=""]']
    lines += [_box(number, box, on_spine=number in graph.spine) for number, box in enumerate(graph.boxes)]
    lines += [f"n{link.source}->n{link.target}[weight={link.weight} minlen={link.rows}]" for link in graph.links]
    lines += ["{rank=same " + " ".join(f"n{number}" for number in row) + "}" for row in graph.rows]
    return "\n".join([*lines, "}"])


def _box(number: int, box: Box, *, on_spine: bool) -> str:
    group = " group=s" if on_spine else ""
    return f"n{number}[width={box.width / _INCH:.4f} height={box.height / _INCH:.4f}{group}]"


def _spots(answer: str) -> tuple[Spot, ...]:
    graph = json.loads(answer)
    height = float(graph["bb"].split(",")[3])
    placed = {entry["name"]: entry["pos"].split(",") for entry in graph["objects"] if "pos" in entry}
    return tuple(
        Spot(float(placed[f"n{number}"][0]), height - float(placed[f"n{number}"][1])) for number in range(len(placed))
    )
