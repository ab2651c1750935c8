"""FEE: who pays knows how much, why, and how."""
