"""Where the symbols of a flow chart stand, and how its lines run."""
