"""Long jobs on several processes. Knows nothing of catalogues."""
