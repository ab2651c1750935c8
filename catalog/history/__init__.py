"""What git knows of a catalogue."""
