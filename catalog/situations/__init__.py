"""Situations 情形引导: from answers to one's own list, and what holds on every path."""
