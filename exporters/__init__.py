"""How it looks: layout and formats."""
