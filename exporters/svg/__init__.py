"""SVG: one writer, and what is drawn with it."""
