"""ITM: an item is what its file, its folder and its review say it is."""
