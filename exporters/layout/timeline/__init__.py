"""Where the strips of a timeline stand: a row a step, an axis of working days."""
