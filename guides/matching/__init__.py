"""What one is entitled to across the catalogue."""
