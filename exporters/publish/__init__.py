"""Publishing 发布: the guides of a catalogue in one folder, made anew only where something has changed."""
