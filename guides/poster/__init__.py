"""A poster 海报 of an item: its mind map, and below it where to turn to."""
