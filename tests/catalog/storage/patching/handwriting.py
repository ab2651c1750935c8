"""YAML as people write it: every indentation, quote, bracket and comment that the reader accepts."""

from random import Random
from typing import Any

from catalog.storage.scalars import plain

KEYS = [
    "id",
    "name",
    "when",
    "摘要",
    "fee-2",
    "x y",
    "no",
    "0",
    "说明：",
    "𠮷",
    "a:b",
    "#k",
    "limit",
    "steps",
    "q1",
    "",
]
TEXTS = [
    "own", "自有", "内容真实、字迹清晰", "a, b", "x: y", "# no comment", "- dash", "no", "012", "1:30", "2026-01-01",
    "~", 'say "x"', "it's", "back\\slash", "𠮷野家 👍🏽", " lead", "trail ", "two  blanks", "many words in it",
    "{a: 1}", "[", "}", "%x", "@x", "`x", "!x", "&x", "*x", "|", ">", "?", "---", "...", "a\tb", "", "null", "true",
    "https://example.com/?a=1&b=2#c", "“引号”", "全：冒号", "no-break\u00a0space", "\u3000全角", "=", "a #b",
    "a:", "9e9", "0x1F",
]  # fmt: skip
PROSE = [
    "first line\nsecond line\n", "one\n\nthree", "甲，\n乙。", "words that go on and on\nand on again", " x\ny",
    "end\n\n", "# like a comment\nb", "- like a list\n", "\n lead", "a \nb", "\ttab\nb",
]  # fmt: skip
HOSTILE = ["bell\x07", "nel\x85x", "sep\u2028x", "cr\rx", "half\ud83d", "bidi\u202ex", "nul\0", "\ufeffbom"]


def value(rng: Random, depth: int = 2) -> Any:
    """Give a value to write: a scalar, or a map or list of such."""
    kind = rng.random()
    if depth and kind < 0.2:
        return [value(rng, depth - 1) for _ in range(rng.randrange(4))]
    if depth and kind < 0.45:
        return {rng.choice(KEYS): value(rng, depth - 1) for _ in range(rng.randrange(4))}
    if kind < 0.6:
        return rng.choice([0, 7, -3, 20, 1.5, -0.25, True, False, None, 10**14])
    return rng.choice(PROSE if kind > 0.92 else TEXTS)


class Hand:
    """One person's way of writing, by chance; every comment is another one."""

    def __init__(self, rng: Random) -> None:
        self.rng = rng
        self.comments = 0
        self.remarks = rng.choice([0, 0.1, 0.3])
        self.brackets = rng.choice([0, 0.3, 0.7])

    def file(self, data: Any) -> str:
        """Write a whole file."""
        head = self.rng.choice([[], [], ["# 文件头"], ["# 文件头", ""], ["---"], ["%YAML 1.2", "---"]])
        lines = [*head, *self.node(data, 0, top=True)]
        if lines[len(head)].startswith(" "):
            lines[len(head)] = lines[len(head)].lstrip()
        text = "\n".join(lines) + self.rng.choice(["", "\n", "\n", "\n", "\n\n"])
        return text.replace("\n", self.rng.choice(["\n", "\n", "\r\n"]))

    def node(self, data: Any, column: int, *, top: bool = False) -> list[str]:
        """Give what stands behind an indicator at a column, blank first, and the lines below it."""
        if isinstance(data, dict | list) and data and self.rng.random() >= self.brackets:
            return self.block(data, column, top=top)
        if isinstance(data, dict | list):
            return [f" {self.flow(data, column + 2)}{self.behind()}"]
        if isinstance(data, str) and self.rng.random() < (0.9 if "\n" in data else 0.1):
            prose = self.prose(data, column)
            if prose:
                return prose
        if data is None and not top and self.rng.random() < 0.3:
            return [self.behind()]
        return [f" {self.scalar(data, flow=False)}{self.behind()}"]

    def block(self, data: Any, column: int, *, top: bool) -> list[str]:
        least = 0 if top else column + 1
        if isinstance(data, list) and not top:
            least = column
        left = 0 if top else least + self.rng.randrange(4)
        lines: list[str] = [] if top else [self.behind()]
        for number, (key, inner) in enumerate(data.items() if isinstance(data, dict) else enumerate(data)):
            lines += self.above(left, first=top and not number)
            head = f"{self.key(key)}:" if isinstance(data, dict) else "-"
            lines += self.entry(head, inner, left, listed=isinstance(data, list))
        return lines

    def entry(self, head: str, inner: Any, left: int, *, listed: bool) -> list[str]:
        blanks = " " * self.rng.choice([0, 0, 0, 1, 3])
        if listed and isinstance(inner, dict | list) and inner and self.rng.random() < 0.6:
            written = self.block(inner, left, top=True)
            while written and (not written[0].strip() or written[0].strip().startswith("#")):
                written.pop(0)
            shift = left + 2 + len(blanks)
            written = [" " * shift + line if line.strip() else line for line in written]
            return [" " * left + head + " " + blanks + written[0].lstrip(" "), *written[1:]]
        first, *rest = self.node(inner, left + (1 if listed and isinstance(inner, list) else 0))
        return [" " * left + head + (blanks if first.startswith(" ") and first.strip() else "") + first, *rest]

    def key(self, key: str) -> str:
        choices = [f"'{key}'", '"' + key.replace("\\", "\\\\") + '"']
        return (
            key if key.isascii() and key.replace("-", "").isalnum() and plain(key) == key else self.rng.choice(choices)
        )

    def scalar(self, data: Any, *, flow: bool) -> str:
        if data is None:
            return self.rng.choice(["null", "~"])
        if not isinstance(data, str):
            return str(data).lower()
        double = '"' + data.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n").replace("\t", "\\t") + '"'
        choices = [double]
        if "\n" not in data:
            choices.append("'" + data.replace("'", "''") + "'")
        words = data.replace("-", "")
        if (
            words.isalnum()
            and not words.isdigit()
            and (data.isascii() or not flow)
            and plain(data) == data
            and data[0] != "-"
        ):
            choices.append(data)
        return self.rng.choice(choices)

    def prose(self, data: str, column: int) -> list[str] | None:
        lines = data.split("\n")
        if not data.strip() or any(line != line.strip() for line in lines):
            return None
        left = " " * (column + 2 + self.rng.randrange(3))
        keep = "" if data.endswith("\n") and lines[-2:-1] != [""] else "-" if not data.endswith("\n") else "+"
        head = self.rng.choice("|>") + keep
        return [
            f" {head}{self.behind()}",
            *(left + line if line else "" for line in (lines[:-1] if not lines[-1] else lines)),
        ]

    def flow(self, data: Any, column: int) -> str:
        opening, closing = "{}" if isinstance(data, dict) else "[]"
        entries = [
            f"{self.key(key)}: {self.inner(value, column)}" for key, value in data.items()
        ] if isinstance(data, dict) else [self.inner(value, column) for value in data]  # fmt: skip
        if not entries or self.rng.random() < 0.7:
            pad = self.rng.choice(["", "", " "]) if entries else ""
            comma = self.rng.choice(["", "", ","]) if entries else ""
            return opening + pad + ", ".join(entries) + comma + pad + closing
        left = "\n" + " " * (column + 2)
        body = "".join(f"{left}{entry},{self.behind()}" for entry in entries[:-1])
        comma = self.rng.choice(["", ","])
        return f"{opening}{self.behind()}{body}{left}{entries[-1]}{comma}{self.behind()}{left[:-1]}{closing}"

    def inner(self, data: Any, column: int) -> str:
        return self.flow(data, column + 2) if isinstance(data, dict | list) else self.scalar(data, flow=True)

    def behind(self) -> str:
        return f"  {self.comment()}" if self.rng.random() < self.remarks else ""

    def above(self, left: int, *, first: bool) -> list[str]:
        if self.rng.random() >= self.remarks:
            return []
        comment = " " * left + self.comment()
        return self.rng.choice(
            [[comment], [comment], ["", comment], [""] if not first else [], [comment, "", comment + "'"]]
        )

    def comment(self) -> str:
        self.comments += 1
        return f"# {self.comments}号说明: \"x'[{{"
