"""One item at two levels: what the lower one does otherwise than the base both share, and which way that goes."""
