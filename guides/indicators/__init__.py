"""Indicators of a catalogue, lists that are ready to publish, and the demand for data, in words."""
