"""UNI: one item is the same everywhere, as far as the catalogue wants it."""
