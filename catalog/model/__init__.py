"""Items as frozen values: texts, conditions, inheritance, registers."""
