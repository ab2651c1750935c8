"""Checking ten thousand items: schema, rules and every finding's place, against schema checkers."""

import sys
from pathlib import Path

from bench import peers
from bench.catalogue import generate
from bench.section import Section
from bench.timing import Timing, of_command, spoken

ITEMS = 10_000
RUNS = 5


def measure(work: Path) -> Section:
    """Time keli and its peers on the same files in one run."""
    catalogue = generate(work / "catalogue", ITEMS)
    schema = work / "item.schema.json"
    keli = (sys.executable, "-m", "cli")
    of_command([*keli, "schema", "item", "-o", schema], 1)
    one = of_command([*keli, "check", catalogue, "--jobs", "1", "--no-cache"], RUNS)
    two = of_command([*keli, "check", catalogue, "--jobs", "2", "--no-cache"], RUNS)
    rows = [("keli check, one process", one), ("keli check, two processes", two)]
    ajv = _ajv(work, schema, catalogue)
    if ajv is not None:
        rows.append((f"{peers.AJV_CLI}, schema alone", ajv))
    rows.append((f"{peers.CHECK_JSONSCHEMA}, schema alone", _check_jsonschema(work, schema, catalogue)))
    size = sum(file.stat().st_size for file in (catalogue / "items").rglob("*.yaml")) / ITEMS
    return Section(
        title="Check, cold",
        measured=f"{ITEMS:,} generated items of {size / 1000:.1f} KB, whole processes, median (least–most).",
        header=("tool", "time", "ratio to ajv-cli"),
        rows=tuple((name, str(timing), _ratio(timing, ajv)) for name, timing in rows),
        promise="Wanted: at most 3.5 times ajv-cli's time on one process, 1.8 times on two.",
    )


def _ajv(work: Path, schema: Path, catalogue: Path) -> Timing | None:
    program = peers.ajv(work / "peers")
    if program is None:
        return None
    items = str(catalogue / "items" / "*" / "*.yaml")
    options = ("--spec=draft2020", "--strict=false", "--validate-formats=false")
    return of_command([program, "validate", *options, "-s", schema, "-d", items], RUNS)


def _check_jsonschema(work: Path, schema: Path, catalogue: Path) -> Timing:
    program = peers.check_jsonschema(work / "peers")
    items = sorted((catalogue / "items").rglob("*.yaml"))
    return of_command([program, "--schemafile", schema, *items], 1)


def _ratio(timing: Timing, ajv: Timing | None) -> str:
    return f"{timing.median / ajv.median:.2f}" if ajv else spoken(timing.median)
