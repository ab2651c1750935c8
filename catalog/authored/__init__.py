"""Authored guides: Markdown that people write around what the data of an item say, and whether both say the same."""
