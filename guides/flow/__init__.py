"""The flow 流程导图 of an item: steps, who takes them, how long, where to appear in person."""
