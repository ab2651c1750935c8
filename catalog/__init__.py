"""What is true: data, schema, rules, and the items and registers made of them."""
