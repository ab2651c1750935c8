"""Fonts of the machine: whether one has Chinese, which file it is, and how a part of it travels with a picture."""
