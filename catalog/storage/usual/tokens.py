"""What YAML as keli writes it is made of: one token for each value, with its key, and with where its line begins.

Everything is matched that can mean one thing alone. A token that matches nothing says: look at it with libyaml. Names
have up to 1,024 characters (YAML 1.2.2, 7.4.2).
"""

import re
from collections.abc import Iterator
from typing import TypeAlias

Token: TypeAlias = re.Match[str]

_TOKEN = re.compile(
    r"""
    (?:
        \n (?:\n* (?:[ ]*\#.*\n+)*)              # blank lines and comments
        (?P<line>[ ]*)                           # how far a line is indented
        (?: (?P<dash>-[ ]) | )
    | )
    (?: (?P<key>[A-Za-z_][A-Za-z0-9_-]{0,1023}) : (?: [ ]+\#.* | [ ] | (?=\n) ) | )
    (?:
        (?:
            " (?P<quoted>[^"\\\n]*) "
        |   (?P<word>[^\W_][\w./+@-]*)
        |   (?P<closed>[\]}])
        )
        (?: ,[ ](?=[\w"{\[]) | (?=[\]}\n]) | [ ]+\#.* )
    |   (?P<map>\{)
    |   (?P<list>\[)
    |   (?P<style>[|>]) (?P<strip>-?) \n
        (?P<inner>[ ]+) (?P<text>\S.*(?:\n+(?P=inner)\S.*)*) (?=\n(?!\n*(?P=inner)))
    | )
    """,
    re.VERBOSE,
)

LINE, DASH, KEY, QUOTED, WORD, CLOSED, MAP, LIST, STYLE, STRIP, INNER, TEXT = range(1, _TOKEN.groups + 1)
"""Numbers of groups. That of the last one in a token tells what kind of value it has; KEY, or LINE and DASH: none."""


def tokens(text: str) -> Iterator[Token]:
    """Give the tokens of a text that begins and ends with a line break; the last is the line behind all others."""
    return _TOKEN.finditer(text)
