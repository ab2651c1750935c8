"""The app's state without a screen: open files, edits, undo, journal. Imports no textual."""
