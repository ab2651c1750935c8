"""The app in a browser: the page it is shown in, and the server that shows it to this machine alone."""
