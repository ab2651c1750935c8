"""An open catalogue: which files it has, and what its registers say."""
