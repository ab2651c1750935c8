"""Changing a file and no byte beside: one value patched, or the whole in the style of the house."""
