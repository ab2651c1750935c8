"""Preflight 印前检查: before guides are printed, whether every character has a glyph and everything can be read."""
