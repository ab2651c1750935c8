"""Indicators 指标 of many items, and the calendar: items and their cases come as values, figures go out."""
