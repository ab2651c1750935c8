"""HTML: what pages share."""
