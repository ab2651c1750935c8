"""A timeline 办理可预期: who holds the case from when to when, in each situation."""
