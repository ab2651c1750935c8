"""MAT: what is to be handed in is counted, needed, to be had, and asked for once."""
