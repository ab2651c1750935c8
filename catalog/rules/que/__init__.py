"""Questions: what conditions ask, and what comes of the answers."""
