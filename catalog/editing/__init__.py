"""Changing a catalogue: several files as one, previewed before they are written."""
