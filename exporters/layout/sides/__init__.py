"""Where the table of situations side by side stands."""
