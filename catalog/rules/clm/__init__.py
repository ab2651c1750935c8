"""Claims: what names and texts promise is so on every path."""
