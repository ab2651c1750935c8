"""Where things stand on the page; nothing here knows a format."""
