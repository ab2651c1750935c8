"""What to show: plain views of items, without any output format."""
