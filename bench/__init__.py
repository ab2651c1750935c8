"""Benchmarks against peers: one command, one page of results."""
