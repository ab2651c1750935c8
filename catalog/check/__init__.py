"""Checking a catalogue: files in, findings out."""
