"""Settings: what keli.toml says to rules."""
