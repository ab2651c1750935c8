"""Where the panels of a mind map stand, and their text."""
