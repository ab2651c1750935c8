"""Situations side by side 情形对照: what each asks for, and where they differ."""
