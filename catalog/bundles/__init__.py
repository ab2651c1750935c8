"""One thing 一件事: several items put together as one, and what that saves."""
