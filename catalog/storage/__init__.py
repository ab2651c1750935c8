"""Bytes of a catalogue: read strictly, with the place of every value."""
