"""How things are said in a guide: phrases, labels, quantities and conditions in one language."""
