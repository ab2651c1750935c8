"""TXT: people understand at once what they read."""
