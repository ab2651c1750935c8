"""The main screen and what is laid over it, one a file."""
