"""The mind map 思维导图 of an item: branches whose leaves are its granules."""
