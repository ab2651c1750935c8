"""Plain text: how wide it is in a terminal, where it breaks, what it must not do."""
