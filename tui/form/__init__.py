"""What a form shows: sections, rows and choices, made from the schema. Imports no textual."""
