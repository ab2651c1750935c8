"""CHN: everybody can apply, and finds the place when it is open."""
