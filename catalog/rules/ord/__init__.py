"""Rules on a city's own orders of sections."""
