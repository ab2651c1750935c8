"""One item at several authorities: what differs."""
