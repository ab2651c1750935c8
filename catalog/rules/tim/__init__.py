"""Time limits: what is promised, what the law allows, and what the steps take."""
