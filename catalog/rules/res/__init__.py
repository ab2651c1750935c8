"""RES: what people get is what it is called, and they can see it beforehand."""
