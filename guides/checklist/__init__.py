"""One's own list 我的清单: what of an item applies under answers, what still depends, and why."""
