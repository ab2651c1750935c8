"""How much a file may hold, so that no bytes from outside can exhaust a machine."""

BYTES = 4 * 1024 * 1024
"""The largest file that is read."""

ATTACHED = 20 * 1024 * 1024
"""The largest file that is attached; a form is downloaded by people on phones."""

DEPTH = 64
"""Maps and lists within each other."""

NODES = 200_000
"""Values of all kinds in one file."""

DIGITS = 15
"""Digits of a number; longer ones lose digits in other programs."""

REPEATS = 10
"""Findings of one kind that a file is told of, where each character could be one."""
