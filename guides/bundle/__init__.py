"""A bundle 一件事 as it is told: who takes part, what is shared, how long it takes, what it saves."""
