"""How many of a material are asked for: the elements that say it."""

NUMBERS = ("originals", "copies", "certified_copies", "originals_shown")
