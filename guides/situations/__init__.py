"""All situations of an item 情形: how many, what each asks for, and what is proved of all of them."""
