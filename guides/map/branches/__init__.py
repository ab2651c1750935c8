"""The branches of a mind map, a file each: from a subject to a title and its entries."""
