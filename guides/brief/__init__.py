"""The notice 一次性告知单: all that one has to know before one comes, on one page."""
