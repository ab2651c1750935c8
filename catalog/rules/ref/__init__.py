"""REF: what is named is there, once, and what is there is named."""
