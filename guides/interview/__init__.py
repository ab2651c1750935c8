"""The interview: the questions of an item as people are asked them."""
