"""Texts of people made harmless for a terminal or a log."""

SPACE = "\u3000"
"""The full-width space: not printable to Python, but nothing hides behind it."""


def visible(text: str, kept: str = SPACE) -> str:
    """Give a text whose control and direction characters can be seen but do nothing; `kept` ones stay as they are."""
    if text.isprintable():  # nearly every text is
        return text
    return "".join(one if one.isprintable() or one in kept else f"\\u{ord(one):04x}" for one in text)
