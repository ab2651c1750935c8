"""The standard: one schema as YAML, from which labels, limits, forms and checks come."""
