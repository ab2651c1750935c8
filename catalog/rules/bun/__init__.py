"""BUN: one thing 一件事, judged with the items of its members."""
