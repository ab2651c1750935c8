"""Guides as outlines: one tree of what is said, and the open formats that outliners and mind-map programs read."""
