"""BAS: what an item rests on in law is named, exact and in force."""
