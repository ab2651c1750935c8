"""CON: people can ask, and complain to somebody else."""
