"""YAML as keli writes it, read by one expression; whatever is written otherwise is left to libyaml."""
