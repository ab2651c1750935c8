"""Visits: how often one has to come, why, and how that can be avoided."""
